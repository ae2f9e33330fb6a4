import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Finds a competency's name and stable key among `title`, `name`, `id` and the key that it stands under.
extension ForeignDocument {
  /// A title is for people and comes before a name, which can be a key; what looks like a key becomes the id.
  mutating func takeName(_ fields: ForeignFields, _ context: Context, _ competency: inout Competency) {
    let title = fields.scalar(.title)
    let stated = fields.scalar(.name)
    for node in [stated, fields.scalar(.identifier)] {
      guard competency.id.isEmpty, let node, case .string(let text, _) = node.value,
        node != stated || title != nil, Self.isKey(text)
      else { continue }
      competency.id = Slug.of(text)
    }
    if let chosen = title ?? stated, let name = name(chosen) {
      competency.name = name.statement
      competency.code = name.code
      if competency.id.isEmpty, let key = context.name, Self.isKey(key.key) { competency.id = Slug.of(key.key) }
      if competency.code == nil { competency.code = code(fields, context) }
    } else if let key = context.name {
      takeKeyName(key, &competency)
    } else {
      inferName(fallbackName, at: fields.node.range.start, &competency)
    }
  }

  /// The id or the key of a competency, where it looks as codes do: `BC-01`, `RT1`.
  private mutating func code(_ fields: ForeignFields, _ context: Context) -> Statement? {
    if let id = fields.scalar(.identifier) {
      if case .string(let text, _) = id.value, Self.isCode(text) { return self.text(id) }
      return nil
    }
    guard let key = context.name, Self.isCode(key.key) else { return nil }
    return text(key: key)
  }

  /// Some capitals and digits, without small letters.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 10 && text.utf8.contains(where: \.isUpperLetter)
      && text.utf8.allSatisfy { $0.isUpperLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  /// The key above a competency is its name; of a key such as `client-focus` only its words are known.
  mutating func takeKeyName(_ key: DataNode.Entry, _ competency: inout Competency) {
    if Self.isKey(key.key), key.key.utf8.contains(where: { $0 == 0x2D || $0 == 0x5F }) {
      if competency.id.isEmpty { competency.id = Slug.of(key.key) }
      inferName(SourceName.words(of: key.key), at: key.keyRange.start, &competency)
    } else if let name = name(ForeignText(key: key, in: bytes)) {
      competency.name = name.statement
      competency.code = name.code
    } else {
      inferName(fallbackName, at: key.keyRange.start, &competency)
    }
  }

  private mutating func inferName(_ name: String, at offset: UInt32, _ competency: inout Competency) {
    let range = SourceRange(offset, offset)
    competency.name = Statement(name, at: location(range))
    competency.inferred.append(.name)
    observe(.nameMissing(used: name), range)
  }

  /// Small letters, digits, hyphens and underscores, with a letter among them.
  static func isKey(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
      && text.utf8.contains(where: \.isLowerLetter)
  }
}
