import FrameworkModel
import SourceText

/// Looks at texts one after the other, and keeps what rules ask about them.
struct TextScanner {
  /// Shows a text with its signs and words.
  typealias Look = (PlacedStatement, TextSigns, ArraySlice<UInt64>) -> Void

  private(set) var texts: [PlacedStatement] = []
  private(set) var signs: [TextSigns] = []
  private(set) var starts: [Int] = [0]
  private(set) var hashes: [UInt64] = []
  private(set) var behaviors: [Int] = []

  /// The words of the texts that are kept, and behind them room for those of one more.
  private var room: [UInt64] = []
  /// Folded texts that hold more than ASCII.
  private var folded: [UInt8] = []
  /// The text that is looked at.
  private var padded: [UInt8] = []
  private let bytes = ScannedByte.all

  /// - Parameter capacity: About how many texts there will be that rules compare with others.
  init(capacity: Int) {
    texts.reserveCapacity(capacity)
    signs.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    hashes.reserveCapacity(capacity)
    behaviors.reserveCapacity(capacity)
  }

  /// The words of the texts that are kept.
  var words: [UInt64] { Array(room[..<starts[starts.count - 1]]) }

  /// Looks at a text, shows it if it has a sign that is wanted, and keeps it if it is one that rules compare with others.
  mutating func add(_ statement: Statement, _ entity: Entity, showing wanted: TextSigns, _ look: Look) {
    let start = starts[starts.count - 1]
    var (count, hash, signs) = scan(statement, from: start)
    let kind = entity.item?.kind
    if kind == .question || kind == .probe { signs.insert(.question) }
    let isShown = !signs.union(.any).isDisjoint(with: wanted)
    let isKept = kind == .behavior || kind == .question
    guard isShown || isKept else { return }
    let placed = PlacedStatement(statement: statement, entity: entity)
    if isShown { look(placed, signs.union(.any), room[start..<(start + count)]) }
    guard isKept else { return }
    if kind == .behavior { behaviors.append(texts.count) }
    texts.append(placed)
    self.signs.append(signs)
    hashes.append(hash)
    starts.append(start + count)
  }

  /// Writes the words of a text as hashes into `room`, from `start` on.
  private mutating func scan(_ statement: Statement, from start: Int) -> (
    count: Int, hash: UInt64, signs: TextSigns
  ) {
    let seen = statement.withUTF8 { scan($0, from: start) }
    guard seen.signs.contains(.beyondASCII) else { return (seen.count, seen.hash, seen.signs) }
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(statement.text, into: &folded)
    let words = folded.withUnsafeBufferPointer { scan($0, from: start) }
    // What folding takes away, such as brackets, the text itself has shown.
    let signs = seen.signs.subtracting(.wordTwice).union(words.signs.intersection(.wordTwice))
    return (words.count, words.hash, signs)
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> WordScan {
    let needed = start + WordScan.room(forBytes: text.count)
    if room.count < needed {
      room.append(contentsOf: repeatElement(0, count: max(needed, 2 * room.count, 4096) - room.count))
    }
    return PaddedText.with(text, in: &padded) { text in
      room.withUnsafeMutableBufferPointer { room in
        bytes.withUnsafeBufferPointer { WordScan(text, into: .init(rebasing: room[start...]), $0) }
      }
    }
  }
}
