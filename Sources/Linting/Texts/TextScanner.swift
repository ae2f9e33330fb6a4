import FrameworkModel
import SourceText

/// Looks at texts one after the other, and keeps what rules ask about them.
struct TextScanner: ~Copyable {
  /// Shows a text with its signs and words; all three are good until it comes back.
  typealias Look = (TextInPlace, TextSigns, UnsafeBufferPointer<UInt64>) -> Void

  private(set) var texts: [TextBlock.Text] = []
  private(set) var behaviors: [UInt32] = []
  private(set) var questions: [UInt32] = []

  /// The words of the texts that are kept, and behind them room for those of one more.
  private var room: ScanRoom
  private var wordCount = 0
  /// Folded texts that hold more than ASCII.
  private var folded: [UInt8] = []

  /// - Parameter capacity: About how many texts there will be that rules compare with others.
  init(capacity: Int) {
    room = ScanRoom(words: capacity * 16)
    texts.reserveCapacity(capacity)
    behaviors.reserveCapacity(capacity)
  }

  /// The words of the texts that are kept.
  var words: [UInt64] { Array(room.words(0..<wordCount)) }

  /// Looks at a text, shows it if it has a sign that is wanted, and keeps it if it is one that rules compare with others.
  mutating func add(_ text: TextInPlace, showing wanted: TextSigns, _ look: Look) {
    var (count, hash, signs) = scan(text)
    let item = text.entity.item
    let kind = item?.kind
    if kind == .question || kind == .probe { signs.insert(.question) }
    if !signs.union(.any).isDisjoint(with: wanted) {
      look(text, signs.union(.any), room.words(wordCount..<(wordCount + count)))
    }
    guard let item, kind == .behavior || kind == .question else { return }
    if kind == .behavior { behaviors.append(UInt32(texts.count)) } else { questions.append(UInt32(texts.count)) }
    texts.append(
      TextBlock.Text(
        hash: hash, place: TextPlace(competency: text.entity.competency, level: text.level, item: item.place),
        words: wordCount..<(wordCount + count), signs: signs))
    wordCount += count
  }

  /// Writes the words of a text behind those that are kept.
  private mutating func scan(_ text: TextInPlace) -> (count: Int, hash: UInt64, signs: TextSigns) {
    let seen = room.scan(text, from: wordCount)
    guard seen.signs.contains(.beyondASCII) else { return (seen.count, seen.hash, seen.signs) }
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(text.statement.text, into: &folded)
    let words = folded.withUnsafeBufferPointer { room.scan($0, from: wordCount) }
    // What folding takes away, such as brackets, the text itself has shown.
    let signs = seen.signs.subtracting(.wordTwice).union(words.signs.intersection(.wordTwice))
    return (words.count, words.hash, signs)
  }
}
