/// One look at the bytes of a text: its words as hashes, as they are when folded, and its signs.
///
/// The words are right for ASCII and for what is folded already, which folding does not change.
struct WordScan {
  /// How many words there are.
  private(set) var count = 0
  /// The hash of all words in their order.
  private(set) var hash = TextBlock.seed
  private var signBits: UInt16 = 0

  var signs: TextSigns { TextSigns(rawValue: signBits & ~TextSigns.capital.rawValue) }

  /// So many words a text may have at most: each byte ends one, and "&" is one.
  static func room(forBytes count: Int) -> Int { count + 1 }

  /// - Parameter words: Takes the words; `room` says how long it must be.
  init(_ text: PaddedText, into words: UnsafeMutableBufferPointer<UInt64>) {
    precondition(words.count >= Self.room(forBytes: text.count), "each word has room")
    self = Self.plain(text, words) ?? ScannedByte.all.withUnsafeBufferPointer { Self.each(text, words, $0) }
  }

  private init() {}

  // MARK: - Most texts

  /// How many bytes are looked at together.
  private static let window = 64

  /// Takes all words of a text that holds letters, digits and the commonest separators only; nil for others.
  @inline(__always)
  private static func plain(_ text: PaddedText, _ words: UnsafeMutableBufferPointer<UInt64>) -> WordScan? {
    var scan = WordScan()
    var base = 0
    while base < text.count {
      // A bit for each byte that belongs to a word.
      var mask: UInt64 = 0
      var (peculiar, pairs, isBehindCapital): (UInt64, UInt64, UInt64) = (0, 0, 0)
      let length = min(text.count &- base, window)
      var place = 0
      while place < length {
        let block = WordBytes(text, at: base &+ place)
        let capitals = block.capitals
        pairs |= capitals & (capitals &<< 8 | isBehindCapital)
        isBehindCapital = capitals &>> 56
        peculiar |= block.peculiar
        mask |= WordBytes.gathered(block.words) &<< UInt64(truncatingIfNeeded: place)
        place &+= WordBytes.count
      }
      if peculiar != 0 { return nil }
      if pairs != 0 { scan.signBits |= TextSigns.capitals.rawValue }
      guard let next = scan.takeWords(mask, of: text, from: base, words) else { return nil }
      base = next
    }
    return scan
  }

  /// Takes the words that a mask shows; returns where to go on, nil where a word is longer than the window.
  @inline(__always)
  private mutating func takeWords(
    _ mask: UInt64, of text: PaddedText, from base: Int, _ words: UnsafeMutableBufferPointer<UInt64>
  ) -> Int? {
    // What changes with each word is kept at hand, and put back at the end.
    var (mask, hash, next) = (mask, hash, words.baseAddress! + count)
    // No word is 0, or it counts as one that stands twice.
    var last = count > 0 ? next[-1] : 0
    var isTwice = false
    var behind = base &+ Self.window
    while mask != 0 {
      let start = mask.trailingZeroBitCount
      // The first word's bits carry over into the bit behind it.
      let rest = mask &+ (mask & (0 &- mask))
      let end = rest.trailingZeroBitCount
      if end == Self.window, base &+ end < text.count {
        // The word may go on; the next look begins with it.
        if start == 0 { return nil }
        behind = base &+ start
        break
      }
      let word = Self.word(of: text, from: base &+ start, count: end &- start)
      isTwice = isTwice || word == last
      last = word
      next.initialize(to: word)
      next += 1
      hash = TextBlock.hash(hash, word)
      mask &= rest
    }
    count = next - words.baseAddress!
    self.hash = hash
    if isTwice { signBits |= TextSigns.wordTwice.rawValue }
    return behind
  }

  /// The hash of a word of letters and digits.
  @inline(__always)
  private static func word(of text: PaddedText, from start: Int, count: Int) -> UInt64 {
    var word = WordHash()
    if count <= WordBytes.count {
      word.take(WordBytes(text, at: start).lowered(count))
      return word.value
    }
    var place = 0
    repeat {
      word.take(WordBytes(text, at: start &+ place).lowered(min(count &- place, WordBytes.count)))
      place &+= WordBytes.count
    } while place < count
    return word.value
  }

  // MARK: - All texts

  /// Takes all words, byte by byte.
  private static func each(
    _ text: PaddedText, _ words: UnsafeMutableBufferPointer<UInt64>, _ bytes: UnsafeBufferPointer<ScannedByte>
  ) -> WordScan {
    var scan = WordScan()
    var word = WordHash()
    var isInWord = false
    var last: UInt16 = 0
    for place in 0..<text.count {
      let scanned = bytes[Int(text.start.load(fromByteOffset: place, as: UInt8.self))]
      // Two capitals in a row.
      scan.signBits |= scanned.signs | (scanned.signs & last & TextSigns.capital.rawValue) >> 3
      last = scanned.signs
      if scanned.isWord {
        word.take(scanned.folding)
        isInWord = true
      } else if scanned.folding != ScannedByte.apostrophe {
        if isInWord {
          word.finish()
          scan.append(word.value, to: words)
          word = WordHash()
          isInWord = false
        }
        if scanned.folding == ScannedByte.ampersand { scan.append(and, to: words) }
      }
    }
    if isInWord {
      word.finish()
      scan.append(word.value, to: words)
    }
    return scan
  }

  @inline(__always)
  private mutating func append(_ word: UInt64, to words: UnsafeMutableBufferPointer<UInt64>) {
    if count > 0, words[count &- 1] == word { signBits |= TextSigns.wordTwice.rawValue }
    words[count] = word
    hash = TextBlock.hash(hash, word)
    count &+= 1
  }

  private static let and = WordHash.of("and")
}
