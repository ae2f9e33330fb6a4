import ArgumentParser
import Driver
import SourceText

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The statuses that the program ends with.
enum Status: Int32, Error {
  case success = 0
  /// Findings at or above `--fail-on`, or differences asked to fail.
  case findings = 1
  /// The work could not be done: usage, settings, unreadable input, full disk.
  case unable = 2

  /// The graver of two.
  func joined(_ other: Status) -> Status { rawValue >= other.rawValue ? self : other }
}

enum Ending {
  static func end(_ status: Status) -> Never { exit(status.rawValue) }

  /// Ends with the status of an error, its message on the stream where it belongs.
  static func end(with error: any Error) -> Never {
    switch error {
    case let status as Status: end(status)
    case let problem as Problem:
      StandardStreams.say(problem)
      end(.unable)
    default:
      // Help and the version are what was asked for; anything else is bad usage.
      let message = Root.fullMessage(for: error)
      if Root.exitCode(for: error) == .success {
        _ = try? StandardStreams.writeOutput(Array((message + "\n").utf8))
        end(.success)
      }
      StandardStreams.writeError(OutgoingText.gated(Array((message + "\n").utf8)))
      end(.unable)
    }
  }
}
