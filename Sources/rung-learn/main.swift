import Driver
import FrameworkModel
import PageReading
import Reading
import SourceText

// What the learning tools ask of the program: rung-learn COMMAND TABLE. On standard input stands a line for each page, its
// path and, for `examples`, the roles of its units, parted by blanks; for `heading`, a line is a phrase. Each line is answered
// by a line of JSON.

let arguments = CommandLine.arguments
let files = FileSystem()
let examples = ReadingExamples(table: String(decoding: try files.contents(of: arguments[2]), as: UTF8.self))
while let line = readLine() {
  if arguments[1] == "heading" {
    print(examples.headingFeatures(line))
    continue
  }
  let fields = line.split(separator: " ")
  let path = String(fields[0])
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let source = try TextDecoding.decode(try files.contents(of: path), name: name)
  switch arguments[1] {
  case "units": print(examples.units(source))
  case "examples": print(examples.examples(source, roles: fields.dropFirst().map(String.init)))
  case "readings", "former":
    let data = try SourceReader().readAsData(source, as: SourceID(0))?.competencies
    print(arguments[1] == "former" ? examples.former(source, asData: data) : examples.readings(source, asData: data))
  case "best": print(examples.best(source))
  default: fatalError("rung-learn: unknown command \(arguments[1])")
  }
}
