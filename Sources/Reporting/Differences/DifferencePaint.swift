import Comparing
import Diagnostics

/// Colors differences with the escape sequences of terminals, or marks them with signs.
struct DifferencePaint {
  private let isOn: Bool

  init(_ style: ReportStyle) { isOn = style.isColored }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "34") }

  func mark(_ text: String, _ changeClass: ChangeClass) -> String {
    switch changeClass {
    case .breaking: wrap(text, "1;31")
    case .review: wrap(text, "1;33")
    case .minor: wrap(text, "1;36")
    case .editorial: wrap(text, "2")
    }
  }

  func severity(_ severity: Severity) -> String {
    wrap(severity.rawValue, severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36")
  }

  /// Words that went in red or as `[-these-]`, words that came in green or as `{+these+}`.
  func words(_ difference: WordDifference) -> String {
    difference.runs.map { run in
      let text = printable(run.text)
      return switch run.status {
      case .same: text
      case .removed: isOn ? wrap(text, "31;9") : "[-\(text)-]"
      case .added: isOn ? wrap(text, "32") : "{+\(text)+}"
      }
    }.joined(separator: " ")
  }

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
