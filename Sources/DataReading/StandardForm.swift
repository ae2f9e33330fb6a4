import SourceText
import StructuredData

/// Forms of other standards, which are told by their marks and not by the words of their keys.
enum StandardForm {
  /// That a document is in one of them, which Rung does not read.
  static func refusal(_ root: DataNode) -> DataError? {
    if root["CFDocument"] != nil || root["CFItems"] != nil || root["CFPackage"] != nil {
      return error("CASE (Competencies and Academic Standards Exchange)", root)
    }
    if isCTDL(root) { return error("CTDL-ASN (the Credential Registry's form of JSON-LD)", root) }
    return nil
  }

  private static func isCTDL(_ root: DataNode) -> Bool {
    func mentions(_ node: DataNode?, _ depth: Int = 0) -> Bool {
      guard let node, depth < 3 else { return false }
      if let text = node.plainText { return text.contains("credreg.net") || text.contains("ceasn") }
      return node.items.contains { mentions($0, depth + 1) }
        || node.entries.contains { $0.key.hasPrefix("ceasn") || mentions($0.value, depth + 1) }
    }
    guard root["@context"] != nil || root["@graph"] != nil else { return false }
    return mentions(root["@context"])
      || root["@graph"]?.items.prefix(50).contains { $0.entries.contains { $0.key.hasPrefix("ceasn:") } } ?? false
  }

  private static func error(_ name: String, _ root: DataNode) -> DataError {
    DataError(
      "it is a framework in \(name), a form that Rung does not read yet. Export it as CSV or Excel, or tell in rung.yml under "
        + "data where its competencies stand.", at: SourceRange(root.range.start, root.range.start))
  }
}
