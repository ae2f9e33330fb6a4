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
  private let signsOfBytes = TextSigns.ofBytes
  private let foldings = ByteFolding.ofBytes

  mutating func add(_ placed: PlacedStatement) {
    var text = placed.statement.text
    var signs = text.withUTF8 { bytes in signsOfBytes.withUnsafeBufferPointer { TextSigns.of(bytes, $0) } }
    let count: Int
    if signs.contains(.beyondASCII) {
      folded.removeAll(keepingCapacity: true)
      TextFolding.fold(text, into: &folded)
      count = folded.withUnsafeBufferPointer { Self.scan($0, into: &room, foldings) }
    } else {
      count = text.withUTF8 { Self.scan($0, into: &room, foldings) }
    }
    if count > 1 {
      for place in 1..<count where room[place] == room[place - 1] { signs.insert(.wordTwice) }
    }
    switch placed.kind {
    case .behavior: behaviors.append(texts.count)
    case .question, .probe: signs.insert(.question)
    default: break
    }
    words.append(contentsOf: room[..<count])
    texts.append(placed)
    self.signs.append(signs)
    hashes.append(TextBlock.hash(room[..<count]))
    starts.append(words.count)
  }

  /// Hashes the words of a text that is ASCII, or folded already; folding what is folded changes nothing.
  /// - Returns: How many words there are.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, into room: inout [UInt64], _ foldings: [ByteFolding]
  ) -> Int {
    // Each byte ends a word at most, and "&" is one.
    if room.count <= bytes.count { room = [UInt64](repeating: 0, count: 2 * bytes.count + 64) }
    return room.withUnsafeMutableBufferPointer { room in
      foldings.withUnsafeBufferPointer { foldings in
        var count = 0
        var hash = StableHash.seed
        var isInWord = false
        for byte in bytes {
          let folding = foldings[Int(byte)]
          if folding.isWord {
            hash = StableHash.step(hash, folding.byte)
            isInWord = true
          } else if folding != .apostrophe {
            if isInWord {
              room[count] = hash
              count += 1
              hash = StableHash.seed
              isInWord = false
            }
            if folding == .ampersand {
              room[count] = and
              count += 1
            }
          }
        }
        if isInWord {
          room[count] = hash
          count += 1
        }
        return count
      }
    }
  }

  private static let and = StableHash.of("and")
}

/// What folding makes of one byte: `TextFolding` says it, once for each of ASCII; others stand in folded texts alone.
private struct ByteFolding: Equatable {
  /// A letter, digit or sign in its folded form; else one of the below.
  var byte: UInt8

  static let separator = ByteFolding(byte: 0)
  static let apostrophe = ByteFolding(byte: 1)
  static let ampersand = ByteFolding(byte: 2)

  /// Whether it belongs to a word.
  var isWord: Bool { byte > 2 }

  static let ofBytes: [ByteFolding] = (0..<256).map { value in
    if value >= 0x80 { return ByteFolding(byte: UInt8(value)) }
    let folded = TextFolding.fold("x\(Character(Unicode.Scalar(UInt8(value))))x")
    switch folded {
    case "x x": return .separator
    case "xx": return .apostrophe
    case "x and x": return .ampersand
    default: return ByteFolding(byte: folded.utf8[folded.utf8.index(after: folded.startIndex)])
    }
  }
}
