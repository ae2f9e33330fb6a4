import Driver
import FrameworkModel
import PageReading
import Reading
import SourceText

// What the learning tools ask of the program: rung-learn COMMAND TABLE. On standard input stands a line for each page, its
// path and, for `examples`, the roles of its units, parted by blanks; for `heading`, a line is a phrase; for `hinted`, hints stand
// behind the path, each as what a line is and the line, parted by tabs. Each line is answered by a line of JSON.

let arguments = CommandLine.arguments
let files = FileSystem()
let table = String(decoding: try files.contents(of: arguments[2]), as: UTF8.self)
let examples = ReadingExamples(table: table)
let model = ReadingModel(table: table)
while let line = readLine() {
  if arguments[1] == "heading" {
    print(examples.headingFeatures(line))
    continue
  }
  let fields = line.split(separator: arguments[1] == "hinted" ? "\t" : " ")
  let path = String(fields[0])
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let source = try TextDecoding.decode(try files.contents(of: path), name: name)
  switch arguments[1] {
  case "units": print(examples.units(source))
  case "examples": print(examples.examples(source, roles: fields.dropFirst().map(String.init)))
  case "readings", "former":
    let data = try SourceReader().readAsData(source, as: SourceID(0))?.competencies
    print(arguments[1] == "former" ? examples.former(source, asData: data) : examples.readings(source, asData: data))
  case "hinted":
    let hints = stride(from: 1, to: fields.count - 1, by: 2).compactMap { place in
      LineMeaning(rawValue: String(fields[place])).map { LineHint(like: String(fields[place + 1]), are: $0) }
    }
    let reader = SourceReader(hints: hints, model: model)
    let competencies = try? reader.read(source, as: SourceID(0)).competencies
    print(ReadingExamples.hinted(competencies ?? [], (try? reader.trace(source, as: SourceID(0))) ?? []))
  case "best": print(examples.best(source))
  default: fatalError("rung-learn: unknown command \(arguments[1])")
  }
}
