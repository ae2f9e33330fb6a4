import FrameworkModel

/// What a package says of the framework itself.
enum CASEDocument {
  /// The title, or what stands for it.
  static func title(of identity: FrameworkIdentity) -> String {
    let title = PlainText.withoutTags(identity.title ?? "", onOneLine: true)
    return title.isEmpty ? identity.id : title
  }

  /// Who is named as the creator where nobody is stated.
  static let nobody = "Not stated"

  /// A word of CASE's vocabulary: what has no version, or one below 1, is a draft.
  static func status(of identity: FrameworkIdentity) -> String {
    guard let version = identity.version, !version.isEmpty, !version.utf8.starts(with: "0.".utf8) else {
      return "Draft"
    }
    return "Adopted"
  }

  /// Fields of the identity that must be said and are not: what stands in their place is not read back.
  static func filledIn(_ identity: FrameworkIdentity) -> [String] {
    (identity.title == nil ? ["title"] : []) + (identity.publisher == nil ? ["creator"] : [])
  }
}
