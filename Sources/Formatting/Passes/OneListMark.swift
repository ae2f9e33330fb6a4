/// Items of lists without numbers are marked with `-` and one blank.
///
/// More blanks stay where lines below belong to the item: how far these are indented says so.
enum OneListMark: MarkdownPass {
  static let subject = "its list marks"

  static func lay(_ page: inout MarkdownPage) {
    for place in page.lines.indices where page.lines[place].kind == .item {
      let content = page.lines[place].content
      guard let mark = MarkdownSyntax.mark(content), !mark.isNumber else { continue }
      // "* - -" must not become a rule.
      let text = content.dropFirst()
      if text.allSatisfy({ $0 == UInt8(ascii: "-") || MarkdownSyntax.isBlank($0) }) { continue }
      page.lines[place].bytes[content.startIndex] = UInt8(ascii: "-")
      let blanks = text.prefix(while: MarkdownSyntax.isBlank)
      // Five blanks make the text code.
      if blanks.count < 5, blanks.allSatisfy({ $0 == 0x20 }), isAlone(page, place) {
        page.lines[place].bytes.removeSubrange(blanks.startIndex + 1..<blanks.endIndex)
      }
    }
  }

  /// Whether no line below belongs to the item.
  private static func isAlone(_ page: MarkdownPage, _ place: Int) -> Bool {
    guard let next = page.lines[(place + 1)...].first(where: { $0.kind != .blank }), next.isInList else { return true }
    return next.kind == .item && next.indentation <= page.lines[place].indentation
  }
}
