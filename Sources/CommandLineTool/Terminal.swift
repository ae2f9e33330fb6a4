import Driver

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

  /// Writes a difference that `patch` and `git apply` read to standard output: as it is for them, and behind the gate
  /// where people or a pipeline's log would show it.
  static func show(_ difference: [UInt8]) throws(Problem) {
    if isTerminal(1) || isSet("CI") {
      try StandardStreams.writeText(difference)
    } else {
      try StandardStreams.writeOutput(difference)
    }
  }

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

  /// Whether the locale says that only ASCII is shown: it names another character set than UTF-8, or none.
  ///
  /// Where no locale is set at all, as in most pipelines, UTF-8 is taken for granted.
  static var isASCII: Bool {
    guard let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first(where: { !$0.isEmpty }) else {
      return false
    }
    // Bytes are compared, since looking for text in text brings a library of its own along.
    let letters = locale.lowercased().utf8.filter { $0 != UInt8(ascii: "-") }
    return !letters.indices.contains { letters[$0...].starts(with: "utf8".utf8) }
  }

  /// Number of cells in a line of a stream; 80 where that cannot be told.
  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    // The call fills in the size.
    return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }

  static func variable(_ name: String) -> String? {
    // Nothing here changes the environment, so the text stays until it is copied.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
