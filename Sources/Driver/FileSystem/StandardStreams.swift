import SourceText
public import Writing

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
  /// A reader that closes its pipe shall end a write with an error, not the process with a signal; so shall a file that
  /// grows beyond what the system lets it. Streams that the
  /// caller closed are opened upon nothing: else the first file opened would take their place and messages would land
  /// in it.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The wrong direction, so that using the stream fails as it would have.
      let opened = SystemCall.descriptor(of: "/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
      if opened >= 0, opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }

  /// Writes data to standard output, piece by piece as it is produced.
  ///
  /// When the reader closes its pipe, it has what it wanted: the rest is thrown away without a word.
  /// - Parameter produce: Hands the data to the receiver that it is given.
  public static func writeOutput(
    _ produce: (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) {
    let output = Output()
    try produce(output.write)
    if let failure = output.failure, failure.number != EPIPE {
      throw Problem(
        "standard output cannot be written: \(failure.reason). Write into a file with --output, or mend that.")
    }
  }

  /// Writes data to standard output.
  public static func writeOutput(_ bytes: [UInt8]) throws(Problem) {
    try writeOutput { receive in receive(bytes.span) }
  }

  /// Writes text for people to standard output, behind the gate that keeps it from steering terminals and pipelines.
  public static func writeText(_ text: [UInt8]) throws(Problem) { try writeOutput(OutgoingText.gated(text)) }

  /// Whether nobody reads standard output any more.
  public static var isOutputClosed: Bool {
    var request = [pollfd(fd: 1, events: 0, revents: 0)]
    return SystemCall.wait(for: &request, milliseconds: 0) > 0
      && Int32(request[0].revents) & (POLLERR | POLLNVAL) != 0
  }

  /// Writes one line to standard error, whatever the text holds; should that fail, there is nobody to tell.
  public static func say(_ text: String) { writeError(Array((OutgoingText.line(text) + "\n").utf8)) }

  /// Says a problem, and each further one, in a line of its own.
  public static func say(_ problem: Problem) { for line in problem.lines { say(line) } }

  /// Writes what has passed the gate already, or steers the terminal on purpose, to standard error.
  public static func writeError(_ bytes: [UInt8]) { _ = writeAll(bytes.span, to: 2) }

  private final class Output {
    var failure: SystemError?

    func write(_ bytes: Span<UInt8>) {
      if failure == nil { failure = writeAll(bytes, to: 1) }
    }
  }
}
