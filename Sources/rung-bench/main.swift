import Driver
import FrameworkModel
import SourceText
import Writing

// What `make bench` measures: the rooms without the command line around them.
//
//     rung-bench read|json|yaml FOLDER
//     rung-bench near-duplicates COUNT
//
// prints one line of JSON: bytes read, seconds, bytes written, and counts by which the answer is checked. Files are loaded
// before the clock starts; everything runs on one thread.

let arguments = CommandLine.arguments
let line: String
if arguments.count == 3, arguments[1] == "near-duplicates", let count = Int(arguments[2]), count > 0 {
  line = NearDuplicates.line(count: count)
} else if arguments.count == 3, let mode = Mode(rawValue: arguments[1]) {
  line = try Measurement(of: mode, folder: arguments[2]).line
} else {
  StandardStreams.say("usage: rung-bench read|json|yaml FOLDER, rung-bench near-duplicates COUNT")
  throw Problem("unknown arguments")
}
try StandardStreams.writeOutput(Array((line + "\n").utf8))
