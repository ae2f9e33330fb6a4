import XMLText

/// The parts of a Word document, found through the relations between them.
struct WordPackage {
  let package: DocumentPackage
  /// The part that holds the text.
  let main: String
  /// What the text's part refers to, by the id of the relation.
  let relations: [String: Relation]

  struct Relation {
    /// The last part of the relation's type: `styles`, `hyperlink`.
    var type: String
    /// A part's name, or an address outside.
    var target: String
    var isOutside: Bool
  }

  init(_ package: DocumentPackage) throws(DocumentError) {
    self.package = package
    let top = try Self.relations(of: "", package)
    main = top.values.first { $0.type == "officeDocument" && !$0.isOutside }?.target ?? "word/document.xml"
    relations = try Self.relations(of: main, package)
  }

  /// The root of the first part that the text refers to in a way; nil where there is none.
  func part(_ type: String) throws(DocumentError) -> XMLElement? {
    guard let relation = relations.values.filter({ $0.type == type }).min(by: { $0.target < $1.target }) else {
      return nil
    }
    return try package.part(relation.target)
  }

  /// The roots of all parts that the text refers to in a way, in the order of their names.
  func parts(_ type: String) throws(DocumentError) -> [XMLElement] {
    var parts: [XMLElement] = []
    for target in Set(relations.values.filter { $0.type == type }.map(\.target)).sorted() {
      if let part = try package.part(target) { parts.append(part) }
    }
    return parts
  }

  private static func relations(of part: String, _ package: DocumentPackage) throws(DocumentError) -> [String: Relation]
  {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = part[(slash.map { part.index(after: $0) } ?? part.startIndex)...]
    guard let root = try package.part("\(folder)_rels/\(name).rels") else { return [:] }
    var relations: [String: Relation] = [:]
    for element in root.all("Relationship") {
      guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { continue }
      let isOutside = element["TargetMode"] == "External"
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      relations[id] = Relation(
        type: kind, target: isOutside ? target : resolved(target, in: folder), isOutside: isOutside)
    }
    return relations
  }

  /// A part's name as seen from a folder of the archive.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
