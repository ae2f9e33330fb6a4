import Exporting
import SourceText
public import Writing

/// What the user asks to be published, and where.
public struct OutputRequest: Sendable {
  /// The forms, as `--to` names them, with commas between; nil for the usual ones.
  public var forms: String?
  /// The file or folder; nil or `-` for standard output.
  public var output: String?

  public init(forms: String?, output: String?) {
    self.forms = forms
    self.output = output
  }

  /// The forms that a folder gets when none are named.
  private static let usualForms = "json,xref,yaml"

  /// Decides where output goes and in which forms.
  ///
  /// A name that ends with `/`, stands for a folder that is there, or is asked to hold several forms, is a folder. Else
  /// it is a file, whose ending names the form where `--to` does not.
  /// - Throws: For a form that does not exist, several where one must be, or an ending that says nothing.
  public func resolved() throws(Problem) -> (target: OutputTarget, writers: [any Writer]) {
    let named = try Self.writers(forms)
    if output == "" { throw Problem("--output is empty. Name a file or a folder, or leave it out.") }
    guard let output, output != "-" else {
      let writers = named.isEmpty ? [try Self.writer("json")] : named
      guard writers.count == 1 else {
        throw Problem(
          "--to names \(writers.count) forms, and standard output holds one. Name one, or a folder with --output.")
      }
      try Self.refuseSeveralFiles(writers[0], "standard output")
      return (.standardOutput, writers)
    }
    let endsWithSlash = output.utf8.last == UInt8(ascii: "/")
    let kind = try? FileSystem().kind(of: output)
    let inferred = Self.form(forEnding: PathName.ending(output))
    if kind == nil, !endsWithSlash, named.isEmpty, inferred == nil, !PathName.ending(output).isEmpty {
      throw Problem(
        "no form has the ending .\(PathName.ending(output)). Use .json or .yaml, name the form with --to, or put / behind "
          + "the name of a folder.", path: PathName.shown(output))
    }
    if kind == .folder || endsWithSlash || named.count > 1 || (named.isEmpty && inferred == nil && kind == nil)
      || (kind == nil && named.first?.isSeveralFiles == true)
    {
      return (.folder(output), named.isEmpty ? try Self.writers(Self.usualForms) : named)
    }
    if let writer = named.first { try Self.refuseSeveralFiles(writer, PathName.shown(output)) }
    return (.file(output), named.isEmpty ? [try Self.writer(inferred ?? "json")] : named)
  }

  /// The form that a file's ending stands for.
  private static func form(forEnding ending: String) -> String? {
    ["json": "json", "yaml": "yaml", "yml": "yaml"][ending]
  }

  /// The writers that `forms` names, each once and with all extras that are named; none for nil.
  private static func writers(_ forms: String?) throws(Problem) -> [any Writer] {
    guard let forms else { return [] }
    var writers: [(plain: any Writer, extras: Set<String>)] = []
    for part in forms.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let named = try form(String(Substring(part)))
      if let index = writers.firstIndex(where: { $0.plain.name == named.plain.name }) {
        writers[index].extras.formUnion(named.extras)
      } else {
        writers.append(named)
      }
    }
    return writers.map { $0.extras.isEmpty ? $0.plain : $0.plain.adding($0.extras) }
  }

  private static func refuseSeveralFiles(_ writer: any Writer, _ place: String) throws(Problem) {
    if writer.isSeveralFiles {
      throw Problem("\(writer.name) is several files, and \(place) holds one. Name a folder with --output.")
    }
  }

  /// The writer of a form such as `json`.
  private static func writer(_ name: String) throws(Problem) -> any Writer { try form(name).plain }

  /// The writer of a form such as `json`, and the extras of one such as `case+rubrics`.
  private static func form(_ form: String) throws(Problem) -> (plain: any Writer, extras: Set<String>) {
    let parts = form.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let writer = WriterRegistry.writer(named: parts[0]) else {
      let advice = NearestName.advice(for: parts[0], among: WriterRegistry.all.map(\.name))
      throw Problem("there is no form \"\(parts[0])\" to publish in. \(advice)")
    }
    for extra in parts.dropFirst() where !writer.extras.contains(where: { $0.name == extra }) {
      guard !writer.extras.isEmpty else {
        throw Problem("the form \(writer.name) has no extras. Leave \"+\(extra)\" away.")
      }
      let advice = NearestName.advice(for: extra, among: writer.extras.map(\.name))
      throw Problem("the form \(writer.name) has no extra \"\(extra)\". \(advice)")
    }
    return (writer, Set(parts.dropFirst()))
  }
}
