#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The process's standard output and error.
public enum StandardStreams {
  /// To be called once, before anything is opened.
  ///
  /// A reader that closes its pipe shall end a write with an error, not the process with a signal. Streams that the
  /// caller closed are opened upon nothing: else the first file opened would take their place and messages would land
  /// in it.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The wrong direction, so that using the stream fails as it would have.
      let opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }

  /// Writes data to standard output.
  /// - Returns: False when the reader has closed the pipe: it has what it wanted, and nothing more need be written.
  @discardableResult
  public static func writeOutput(_ bytes: [UInt8]) throws(Problem) -> Bool {
    guard let failure = writeAll(bytes, to: 1) else { return true }
    if failure.number == EPIPE { return false }
    throw Problem(
      "standard output cannot be written: \(failure.reason). Write into a file with --output, or mend that.")
  }

  /// Writes a notice or finding to standard error; should that fail, there is nobody to tell.
  public static func writeError(_ text: String) {
    _ = writeAll(Array(text.utf8), to: 2)
  }
}
