#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the program knows of the terminal that it runs in.
enum Terminal {
  /// Whether a stream goes to a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether to color what goes to a stream: the flag wins over `NO_COLOR`, that over `FORCE_COLOR`, that over whether
  /// the stream is a terminal.
  static func usesColor(_ choice: ColorChoice, on descriptor: Int32) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      if isSet("NO_COLOR") {
        false
      } else if isSet("FORCE_COLOR") {
        true
      } else {
        isTerminal(descriptor) && variable("TERM") != "dumb"
      }
    }
  }

  /// Number of cells in a line of standard error; 80 where that cannot be told.
  static var width: Int {
    var size = winsize()
    return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
