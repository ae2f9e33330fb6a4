/// What is known of words, by their numbers.
///
/// A word's number is a hash already, so it is looked up as it is: open addressing, at most half full.
struct WordTable<Value: Sendable>: Sendable {
  /// 0 where nothing stands; no word has that number.
  private var keys: [Words.Word] = Array(repeating: 0, count: 16)
  private var values: [Value?] = Array(repeating: nil, count: 16)
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// The words that something is known of, in no order.
  var words: [Words.Word] { keys.filter { $0 != 0 } }

  subscript(word: Words.Word) -> Value? {
    @inline(__always) get {
      let mask = keys.count - 1
      var place = Int(truncatingIfNeeded: word) & mask
      while true {
        let key = keys[place]
        if key == word { return values[place] }
        if key == 0 { return nil }
        place = (place + 1) & mask
      }
    }
    set {
      precondition(word != 0 && newValue != nil, "a word of a table has a number and a value")
      if count * 2 >= keys.count { grow() }
      put(word, newValue)
    }
  }

  private mutating func put(_ word: Words.Word, _ value: Value?) {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: word) & mask
    while keys[place] != 0, keys[place] != word { place = (place + 1) & mask }
    if keys[place] == 0 { count += 1 }
    keys[place] = word
    values[place] = value
  }

  private mutating func grow() {
    let old = zip(keys, values)
    keys = Array(repeating: 0, count: keys.count * 2)
    values = Array(repeating: nil, count: keys.count)
    count = 0
    for (word, value) in old where word != 0 { put(word, value) }
  }
}

/// A set of words or phrases, by their numbers.
struct WordSet: Sendable {
  private var table = WordTable<Bool>()

  /// No words.
  static let none = WordSet()

  init(_ words: some Sequence<Words.Word> = []) {
    for word in words { insert(word) }
  }

  var isEmpty: Bool { table.isEmpty }

  /// In no order.
  var words: [Words.Word] { table.words }

  @inline(__always)
  func contains(_ word: Words.Word) -> Bool { table[word] != nil }

  mutating func insert(_ word: Words.Word) { if word != 0 { table[word] = true } }
}
