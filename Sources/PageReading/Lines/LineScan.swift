import FrameworkModel
import SourceText
import TextReading

/// A source divided into lines and tables, with the bytes that are neither.
struct LineScan: ~Copyable {
  var lines: [Line] = []
  var tables: [Table] = []
  /// Rules, comments, invisible characters: what no line holds.
  var spans: [SourceSpan] = []
  /// Lines of text that hold nothing but tags.
  var residue: [SourceRange] = []
}
