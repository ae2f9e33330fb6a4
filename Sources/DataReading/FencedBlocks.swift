public import SourceText
import TextReading

/// The blocks of code of a page of Markdown, each between two lines of three signs or more: ```` ```yaml ````.
public struct FencedBlocks {
  public struct Block {
    /// The word behind the signs that open it, in small letters; empty where there is none.
    public var language: String
    /// Where its lines stand in the source, without the signs.
    public var content: Range<Int>
    /// The line of the signs, counted from 1.
    public var line: Int
  }

  public private(set) var blocks: [Block] = []
  /// Whether nothing else stands on the page but headings, comments of one line and empty lines.
  public private(set) var areAll = true

  /// Finds the blocks of a source. Linear.
  ///
  /// - Returns: Nil for a source that is no page of Markdown, or holds none.
  public init?(in source: SourceFile) {
    guard source.isPlainPage else { return nil }
    let bytes = source.bytes
    guard bytes.span.first(of: 0x60) < bytes.count || bytes.span.first(of: 0x7E) < bytes.count else { return nil }
    var open: (sign: UInt8, count: Int, block: Block)?
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while position < bytes.count {
      let end = bytes.span.first(of: 0x0A, from: position)
      let start = Blanks.skip(bytes, position, end)
      let last = Blanks.trim(bytes, start, end)
      let sign = start < last ? bytes[start] : 0
      let count = bytes[start..<last].prefix { $0 == sign }.count
      let isFence = (sign == 0x60 || sign == 0x7E) && count >= 3
      if let opened = open, isFence, sign == opened.sign, count >= opened.count, start + count == last {
        var block = opened.block
        block.content = block.content.lowerBound..<position
        blocks.append(block)
        open = nil
      } else if open == nil, isFence {
        let words = String(decoding: bytes[(start + count)..<last], as: UTF8.self).lowercased()
        let language = words.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? ""
        let next = min(end + 1, bytes.count)
        open = (sign, count, Block(language: language, content: next..<next, line: number))
      } else if open == nil, start < last {
        let isComment =
          bytes[start..<last].starts(with: "<!--".utf8) && bytes[..<last].suffix(3).elementsEqual("-->".utf8)
        if sign != 0x23, !isComment { areAll = false }
      }
      position = end + 1
      number += 1
    }
    if open != nil || blocks.isEmpty { return nil }
  }
}

extension SourceFile {
  /// Whether it is text whose name promises no other form: no data, no table, no web page, and not made of a document.
  public var isPlainPage: Bool {
    let name = name.lowercased()
    guard document == nil, let dot = name.lastIndex(of: ".") else { return document == nil }
    return [".txt", ".md", ".markdown"].contains(String(name[dot...])) || name[dot...].contains("/")
  }
}
