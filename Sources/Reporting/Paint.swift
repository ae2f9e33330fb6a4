import Diagnostics

/// Colors texts with the escape sequences of terminals, or leaves them as they are.
struct Paint {
  private let isOn: Bool

  init(_ style: ReportStyle) { isOn = style.isColored }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "34") }

  func severity(_ severity: Severity) -> String { mark(severity.rawValue, severity) }

  /// `text` in the color of `severity`.
  func mark(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .info: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
