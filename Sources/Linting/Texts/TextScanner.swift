import FrameworkModel
import SourceText

/// Looks at texts one after the other, and keeps what rules ask about them.
struct TextScanner {
  private(set) var texts: [PlacedStatement] = []
  private(set) var signs: [TextSigns] = []
  private(set) var words: [UInt64] = []
  private(set) var starts: [Int] = [0]
  private(set) var hashes: [UInt64] = []
  private(set) var behaviors: [Int] = []

  /// Folded texts that hold more than ASCII.
  private var folded: [UInt8] = []
  /// Room for the words of one text.
  private var room: [UInt64] = []
  private let bytes = ScannedByte.all

  mutating func add(_ placed: PlacedStatement) {
    var text = placed.statement.text
    var (count, signs) = text.withUTF8 { Self.scan($0, into: &room, bytes) }
    if signs.contains(.beyondASCII) {
      folded.removeAll(keepingCapacity: true)
      TextFolding.fold(text, into: &folded)
      (count, _) = folded.withUnsafeBufferPointer { Self.scan($0, into: &room, bytes) }
    }
    if count > 1 {
      for place in 1..<count where room[place] == room[place - 1] { signs.insert(.wordTwice) }
    }
    if placed.kind == .question || placed.kind == .probe { signs.insert(.question) }
    add(placed, signs: signs, hash: TextBlock.hash(room[..<count]), words: room[..<count])
  }

  /// Adds a text that was looked at already.
  mutating func add(_ placed: PlacedStatement, signs: TextSigns, hash: UInt64, words: ArraySlice<UInt64>) {
    if placed.kind == .behavior { behaviors.append(texts.count) }
    texts.append(placed)
    self.signs.append(signs)
    self.words.append(contentsOf: words)
    hashes.append(hash)
    starts.append(self.words.count)
  }

  /// Looks at each byte of a text once: for signs, and to hash its words as they are when folded.
  ///
  /// The words are right for ASCII and for what is folded already, which folding does not change.
  /// - Returns: How many words there are, and the signs.
  private static func scan(
    _ text: UnsafeBufferPointer<UInt8>, into room: inout [UInt64], _ bytes: [ScannedByte]
  ) -> (Int, TextSigns) {
    // Each byte ends a word at most, and "&" is one.
    if room.count <= text.count { room = [UInt64](repeating: 0, count: 2 * text.count + 64) }
    return room.withUnsafeMutableBufferPointer { room in
      bytes.withUnsafeBufferPointer { bytes in
        var count = 0
        var hash = StableHash.seed
        var isInWord = false
        var signs: UInt16 = 0
        var last: UInt16 = 0
        for byte in text {
          let scanned = bytes[Int(byte)]
          signs |= scanned.signs | (scanned.signs & last & TextSigns.capital.rawValue) >> 3
          last = scanned.signs
          if scanned.isWord {
            hash = StableHash.step(hash, scanned.folding)
            isInWord = true
          } else if scanned.folding != ScannedByte.apostrophe {
            if isInWord {
              room[count] = hash
              count += 1
              hash = StableHash.seed
              isInWord = false
            }
            if scanned.folding == ScannedByte.ampersand {
              room[count] = and
              count += 1
            }
          }
        }
        if isInWord {
          room[count] = hash
          count += 1
        }
        return (count, TextSigns(rawValue: signs & ~TextSigns.capital.rawValue))
      }
    }
  }

  private static let and = StableHash.of("and")
}

/// What is known of a byte before any text is looked at.
private struct ScannedByte {
  /// The letter, digit or sign that folding makes of it; else one of the below. `TextFolding` says it, once for each of
  /// ASCII; others stand in folded texts alone, as they are.
  var folding: UInt8
  var signs: UInt16

  static let separator: UInt8 = 0
  static let apostrophe: UInt8 = 1
  static let ampersand: UInt8 = 2

  /// Whether it belongs to a word.
  var isWord: Bool { folding > 2 }

  static let all: [ScannedByte] = (0..<256).map { value in
    ScannedByte(folding: folding(of: UInt8(value)), signs: TextSigns.of(UInt8(value)).rawValue)
  }

  private static func folding(of byte: UInt8) -> UInt8 {
    if byte >= 0x80 { return byte }
    let folded = TextFolding.fold("x\(Character(Unicode.Scalar(byte)))x")
    switch folded {
    case "x x": return separator
    case "xx": return apostrophe
    case "x and x": return ampersand
    default: return folded.utf8[folded.utf8.index(after: folded.startIndex)]
    }
  }
}
