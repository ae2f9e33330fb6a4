import Diagnostics
import SourceText

/// Colors texts, or leaves them as they are.
struct Paint {
  private let isOn: Bool

  init(_ style: ReportStyle) { isOn = style.isColored }

  func bold(_ text: String) -> String { wrap(text, .bold) }
  func faint(_ text: String) -> String { wrap(text, .faint) }

  func severity(_ severity: Severity) -> String { mark(severity.rawValue, severity) }

  /// `text` in the color of `severity`.
  func mark(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, .error)
    case .warning: wrap(text, .warning)
    case .info: wrap(text, .info)
    }
  }

  private func wrap(_ text: String, _ style: TextStyle) -> String { isOn ? style.around(text) : text }
}
