import SourceText
import Tables

extension SourceFile {
  /// What a source is that Rung reads and never writes, with its article; nil for one that fixes may change.
  var readOnlyPhrase: String? {
    if let document { return document.kind.phrase }
    return DelimitedText.Form(named: name).map { "a table (\($0.rawValue))" }
  }
}
