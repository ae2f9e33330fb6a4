/// One thing that the layout of Markdown pages agrees on.
///
/// A pass moves blanks, empty lines and list marks, and touches no word. It is one file in `Passes/` and one line in
/// `MarkdownFormatter.passes`.
protocol MarkdownPass: Sendable {
  /// What it lays out, for notices: `its list marks`.
  static var subject: String { get }
  /// Lays out the page. Done twice it does no more than done once. Linear in the page.
  static func lay(_ page: inout MarkdownPage)
}
