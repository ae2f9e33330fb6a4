/// A shell pattern over the bytes of a path, as git reads them: `?`, `*`, `[…]`, `\`, and `**` between slashes.
///
/// All ways to fit are followed at once, so that the cost is at most the product of the two lengths.
struct PathPattern: Sendable {
  private enum Step: Sendable {
    case byte(UInt8)
    /// One byte that is no `/`.
    case any
    case set(ByteSet)
    /// Any number of bytes, none of them `/` unless it crosses.
    case run(crosses: Bool)
    /// Nothing; the run and the `/` that follow may be passed over.
    case optional
    /// A sign that no byte is: the pattern is cut off.
    case never
  }

  private var steps: [Step] = []

  /// Whether a sign is more than itself in a pattern.
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\")
  }

  /// - Parameter isWithinName: Whether it is held against a name, in which there is no `/` to mind.
  init(_ pattern: ArraySlice<UInt8>, isWithinName: Bool) {
    let slash = UInt8(ascii: "/")
    let star = UInt8(ascii: "*")
    let start = pattern.startIndex
    var index = start
    while index < pattern.endIndex {
      let byte = pattern[index]
      switch byte {
      case star:
        let first = index
        while index < pattern.endIndex, pattern[index] == star { index += 1 }
        let rest = pattern[index...]
        let isWhole =
          index - first > 1 && (first == start || pattern[first - 1] == slash)
          && (rest.isEmpty || rest.first == slash || rest.starts(with: [UInt8(ascii: "\\"), slash]))
        if isWhole, rest.first == slash { steps.append(.optional) }
        steps.append(.run(crosses: isWithinName || isWhole))
        continue
      case UInt8(ascii: "?"): steps.append(.any)
      case UInt8(ascii: "["):
        guard let (set, end) = ByteSet.read(pattern, from: index + 1) else {
          steps.append(.never)
          return
        }
        steps.append(.set(set))
        index = end
        continue
      case UInt8(ascii: "\\"):
        index += 1
        steps.append(index < pattern.endIndex ? .byte(pattern[index]) : .never)
      default: steps.append(.byte(byte))
      }
      index += 1
    }
  }

  /// Whether the pattern fits all of a text.
  func fits(_ text: ArraySlice<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    // reached[n]: the first n steps fit what was read.
    var reached = [Bool](repeating: false, count: steps.count + 1)
    reached[0] = true
    spread(&reached)
    for byte in text {
      var next = [Bool](repeating: false, count: steps.count + 1)
      var isAny = false
      for index in steps.indices where reached[index] {
        let fits: Bool
        switch steps[index] {
        case .byte(let wanted): fits = byte == wanted
        case .any: fits = byte != slash
        case .set(let set): fits = byte != slash && set.contains(byte)
        case .never, .optional: fits = false
        case .run(let crosses):
          if crosses || byte != slash {
            next[index] = true
            isAny = true
          }
          continue
        }
        if fits {
          next[index + 1] = true
          isAny = true
        }
      }
      if !isAny { return false }
      spread(&next)
      reached = next
    }
    return reached[steps.count]
  }

  /// Passes over runs, which may stand for nothing.
  private func spread(_ reached: inout [Bool]) {
    for index in steps.indices where reached[index] {
      switch steps[index] {
      case .run: reached[index + 1] = true
      case .optional:
        reached[index + 1] = true
        reached[index + 3] = true
      default: continue
      }
    }
  }
}

/// The bytes that `[…]` stands for.
private struct ByteSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var isNegated = false

  func contains(_ byte: UInt8) -> Bool {
    let word = [bits.0, bits.1, bits.2, bits.3][Int(byte >> 6)]
    return (word >> UInt64(byte & 63) & 1 == 1) != isNegated
  }

  private mutating func insert(_ byte: UInt8) {
    let bit = UInt64(1) << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  /// The set whose `[` stands before `start`, and where it ends; nil when it does not close.
  static func read(_ pattern: ArraySlice<UInt8>, from start: Int) -> (set: ByteSet, end: Int)? {
    var set = ByteSet()
    var index = start
    func byte(_ index: Int) -> UInt8? { index < pattern.endIndex ? pattern[index] : nil }
    if byte(index) == UInt8(ascii: "!") || byte(index) == UInt8(ascii: "^") {
      set.isNegated = true
      index += 1
    }
    // What a range would begin with.
    var last: UInt8?
    var isFirst = true
    while true {
      guard var sign = byte(index) else { return nil }
      if sign == UInt8(ascii: "]"), !isFirst { return (set, index + 1) }
      isFirst = false
      if sign == UInt8(ascii: "-"), let from = last, let to = byte(index + 1), to != UInt8(ascii: "]") {
        index += 1
        sign = to
        if sign == UInt8(ascii: "\\") {
          index += 1
          guard let escaped = byte(index) else { return nil }
          sign = escaped
        }
        if from <= sign { for each in from...sign { set.insert(each) } }
        last = nil
      } else if sign == UInt8(ascii: "["), byte(index + 1) == UInt8(ascii: ":") {
        guard let close = pattern[(index + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        if pattern[close - 1] == UInt8(ascii: ":"), close - 1 >= index + 2 {
          let name = String(decoding: pattern[(index + 2)..<(close - 1)], as: UTF8.self)
          guard let members = classes[name] else { return nil }
          for each in UInt8.min...127 where members(each) { set.insert(each) }
          index = close
          last = nil
        } else {
          // Not a class after all.
          set.insert(sign)
          last = sign
        }
      } else {
        if sign == UInt8(ascii: "\\") {
          index += 1
          guard let escaped = byte(index) else { return nil }
          sign = escaped
        }
        set.insert(sign)
        last = sign
      }
      index += 1
    }
  }

  private static let classes: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { isLetter($0) || isDigit($0) }, "alpha": isLetter, "blank": { $0 == 0x20 || $0 == 0x09 },
    "cntrl": { $0 < 0x20 || $0 == 0x7F }, "digit": isDigit, "graph": { $0 > 0x20 && $0 < 0x7F },
    "lower": { (0x61...0x7A).contains($0) }, "print": { $0 >= 0x20 && $0 < 0x7F },
    "punct": { $0 > 0x20 && $0 < 0x7F && !isLetter($0) && !isDigit($0) },
    "space": { $0 == 0x20 || (0x09...0x0D).contains($0) }, "upper": { (0x41...0x5A).contains($0) },
    "xdigit": { isDigit($0) || (0x41...0x46).contains($0 & 0xDF) },
  ]

  @Sendable private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
  @Sendable private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
