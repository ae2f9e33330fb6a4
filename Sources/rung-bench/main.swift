import Driver
import FrameworkModel
import Reading
import SourceText
import Writing

// What `make bench` measures: the rooms without the command line around them.
//
//     rung-bench read|json|yaml FOLDER
//
// prints one line of JSON: bytes read, seconds, bytes written, and counts by which the answer is checked. Files are loaded
// before the clock starts; everything runs on one thread.

guard CommandLine.arguments.count == 3, let mode = Mode(rawValue: CommandLine.arguments[1]) else {
  StandardStreams.writeError("usage: rung-bench read|json|yaml FOLDER\n")
  throw Problem("unknown arguments")
}
let measurement = try Measurement(of: mode, folder: CommandLine.arguments[2])
try StandardStreams.writeOutput(Array((measurement.line + "\n").utf8))
