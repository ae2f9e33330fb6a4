import SourceText

/// Values, with what they hold. A loop with a stack of its own rather than calls within calls.
extension TOMLScanner {
  private struct Frame {
    var node: Int
    var isList: Bool
    var isNew = true
  }

  /// Reads the value at the offset.
  mutating func value(at slot: TOMLTree.Slot) throws(DataError) {
    var open: [Frame] = []
    var slot: TOMLTree.Slot? = slot
    while let place = slot {
      if byte == 0x5B || byte == 0x7B {
        let isList = byte == 0x5B
        let range = SourceRange(offset, offset + 1)
        open.append(Frame(node: try tree.add(isList ? .list : .inline, at: range, to: place), isList: isList))
        offset += 1
      } else {
        try scalar(at: place)
      }
      slot = try goOn(&open)
    }
  }

  /// Ends what ends here; gives the place of the next value, nil behind the last.
  private mutating func goOn(_ open: inout [Frame]) throws(DataError) -> TOMLTree.Slot? {
    while let top = open.last {
      let closing: UInt8 = top.isList ? 0x5D : 0x7D
      if top.isList { try skipLines() } else { skipBlanks() }
      var isBehindComma = false
      if !top.isNew, byte == 0x2C {
        offset += 1
        isBehindComma = true
        if top.isList { try skipLines() } else { skipBlanks() }
      }
      if byte == closing, top.isList || !isBehindComma {
        offset += 1
        tree.close(top.node, at: offset)
        open.removeLast()
        continue
      }
      guard isBehindComma || top.isNew else { throw missing(top) }
      guard offset < end else { throw missing(top) }
      open[open.count - 1].isNew = false
      if top.isList { return TOMLTree.Slot(parent: top.node) }
      if byte == 0x0A || byte == 0x0D { throw missing(top) }
      if byte == closing { throw error("no comma stands before the brace that ends an inline table; remove it") }
      return try tree.slot(key(), in: top.node)
    }
    return nil
  }

  private func missing(_ frame: Frame) -> DataError {
    let sign = frame.isList ? "]" : "}"
    if offset == end { return error("the TOML document ends too early: \"\(sign)\" is missing") }
    if !frame.isList, byte == 0x0A || byte == 0x0D || byte == 0x23 {
      return error(
        "an inline table stands on one line; put all of it there, or make it a table with a heading of its own")
    }
    return error("a comma or \"\(sign)\" is missing here")
  }

  private mutating func scalar(at slot: TOMLTree.Slot) throws(DataError) {
    let start = offset
    let value: DataNode.Value
    if byte == 0x22 || byte == 0x27 {
      let (text, style) = try string()
      value = .string(text, style)
    } else {
      value = try plain()
    }
    try tree.add(.scalar(value), at: SourceRange(start, offset), to: slot)
  }

  /// A number, a date, `true` or `false`.
  private mutating func plain() throws(DataError) -> DataNode.Value {
    let start = offset
    while byte.isPlain { offset += 1 }
    // The time may stand apart from its date.
    if offset - start == 10, byte == 0x20, next.isDigit, TOMLDate.isDate(bytes[start..<offset]) {
      offset += 1
      while byte.isPlain { offset += 1 }
    }
    guard offset > start else {
      throw error(
        byte == 0 || byte == 0x0A || byte == 0x0D || byte == 0x23 || byte == 0x2C || byte == 0x5D
          ? "a value is missing here" : "a value is missing here; a text stands in double quotes")
    }
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
    let range = SourceRange(start, offset)
    if let value = TOMLNumber.value(of: word) { return value }
    if TOMLDate.isDateOrTime(bytes[start..<offset]) { return .string(word, .plain) }
    throw DataError(
      TOMLNumber.isTooLarge(word)
        ? "this number is too large"
        : "\"\(word)\" is no TOML value; put a text into double quotes, or check how the number or date is written",
      at: range)
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether it can stand in a number, a date or a word.
  fileprivate var isPlain: Bool {
    isDigit || (self >= 0x61 && self <= 0x7A) || (self >= 0x41 && self <= 0x5A) || self == 0x2B || self == 0x2D
      || self == 0x2E || self == 0x3A || self == 0x5F || self >= 0x80
  }
}
