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
  private let signsOfBytes = TextSigns.ofBytes
  private let foldings = ByteFolding.ofBytes

  mutating func add(_ placed: PlacedStatement) {
    var text = placed.statement.text
    var signs = text.withUTF8 { bytes in
      let signs = signsOfBytes.withUnsafeBufferPointer { TextSigns.of(bytes, $0) }
      if signs.contains(.beyondASCII) {
        addFoldedWords(of: placed.statement.text)
      } else {
        addWords(bytes)
      }
      return signs
    }
    let start = starts[starts.count - 1]
    if words.count > start + 1 {
      for place in (start + 1)..<words.count where words[place] == words[place - 1] { signs.insert(.wordTwice) }
    }
    switch placed.kind {
    case .behavior: behaviors.append(texts.count)
    case .question, .probe: signs.insert(.question)
    default: break
    }
    texts.append(placed)
    self.signs.append(signs)
    hashes.append(TextBlock.hash(words[start...]))
    starts.append(words.count)
  }

  /// Folds ASCII and hashes its words in one go.
  private mutating func addWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    foldings.withUnsafeBufferPointer { foldings in
      var hash = StableHash.seed
      var isInWord = false
      for byte in bytes {
        let folding = foldings[Int(byte)]
        switch folding {
        case .apostrophe: continue
        case .separator, .ampersand:
          if isInWord { words.append(hash) }
          hash = StableHash.seed
          isInWord = false
          if folding == .ampersand { words.append(Self.and) }
        default:
          hash = StableHash.step(hash, folding.byte)
          isInWord = true
        }
      }
      if isInWord { words.append(hash) }
    }
  }

  private static let and = StableHash.of("and")

  private mutating func addFoldedWords(of text: String) {
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(text, into: &folded)
    var hash = StableHash.seed
    var isInWord = false
    for byte in folded {
      if byte == 0x20 {
        if isInWord { words.append(hash) }
        hash = StableHash.seed
        isInWord = false
      } else {
        hash = StableHash.step(hash, byte)
        isInWord = true
      }
    }
    if isInWord { words.append(hash) }
  }
}

/// What folding makes of one ASCII byte: `TextFolding` says it, once for each.
private struct ByteFolding: Equatable {
  /// A letter, digit or sign in its folded form; else one of the below.
  var byte: UInt8

  static let separator = ByteFolding(byte: 0)
  static let apostrophe = ByteFolding(byte: 1)
  static let ampersand = ByteFolding(byte: 2)

  static let ofBytes: [ByteFolding] = (0..<128).map { value in
    let folded = TextFolding.fold("x\(Character(Unicode.Scalar(UInt8(value))))x")
    switch folded {
    case "x x": return .separator
    case "xx": return .apostrophe
    case "x and x": return .ampersand
    default: return ByteFolding(byte: folded.utf8[folded.utf8.index(after: folded.startIndex)])
    }
  }
}
