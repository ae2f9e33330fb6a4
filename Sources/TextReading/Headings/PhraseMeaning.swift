/// What the words of a short text mean in headings, all together.
struct PhraseMeaning {
  /// No heading of a section has more words.
  static let limit = 9

  /// How many words there are; above `limit`, not all were looked at.
  private(set) var count = 0
  /// The number of the whole phrase.
  private(set) var phrase = Words.noPhrase
  private(set) var firstWord: Words.Word = 0
  /// What the first word means.
  private(set) var first: HeadingWord?
  /// What all words that mean something mean together.
  private(set) var all: HeadingWord = []
  /// Whether each word means something, or is a number.
  private(set) var isKnown = true
  /// The first of its numbers, and the last.
  private(set) var numbers: (first: Int, last: Int)?

  init(_ bytes: borrowing [UInt8], _ range: Range<Int>, _ vocabulary: borrowing Vocabulary) {
    var index = range.lowerBound
    while count <= Self.limit, let word = Words.next(bytes, &index, range.upperBound)?.hash { add(word, vocabulary) }
  }

  /// The same; nil where no heading begins with the first word.
  init?(ofHeading bytes: borrowing [UInt8], _ range: Range<Int>, _ vocabulary: borrowing Vocabulary) {
    var index = range.lowerBound
    guard let first = Words.next(bytes, &index, range.upperBound)?.hash, vocabulary.begins(with: first) else {
      return nil
    }
    add(first, vocabulary)
    while count <= Self.limit, let word = Words.next(bytes, &index, range.upperBound)?.hash { add(word, vocabulary) }
  }

  init(_ words: some Sequence<Words.Word>, _ vocabulary: Vocabulary) {
    for word in words { add(word, vocabulary) }
  }

  private mutating func add(_ word: Words.Word, _ vocabulary: borrowing Vocabulary) {
    let meaning = vocabulary.words[word]
    if count == 0 {
      firstWord = word
      first = meaning
    }
    count += 1
    phrase = Words.phrase(phrase, word)
    if let meaning {
      all.formUnion(meaning)
    } else if let number = Numerals.value(word) {
      numbers = (numbers?.first ?? number, number)
    } else {
      isKnown = false
    }
  }
}
