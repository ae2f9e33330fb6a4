import FrameworkModel

extension Entity.ItemKind {
  /// The kind in an editor's words: `interview question`.
  var phrase: String {
    switch self {
    case .question: "interview question"
    case .probe: "probing question"
    case .activity: "development activity"
    case .reflection: "reflection tip"
    case .related: "related competency"
    default: rawValue
    }
  }
}
