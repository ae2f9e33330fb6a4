import Crypto
import FrameworkModel
public import SourceText
import StructuredData
public import Writing

/// Where a publication goes.
public enum OutputTarget: Sendable, Equatable {
  case standardOutput
  case file(String)
  case folder(String)
}

/// Publishes compiled frameworks.
///
/// A form of several files goes into folders only, which `OutputRequest` has seen to.
public struct Publisher: Sendable {
  private let writers: [any Writer]
  private let moment: UTCMoment?
  private let changes: PublishedChanges?

  /// - Parameters:
  ///   - writers: The forms to publish in.
  ///   - moment: What counts as the time of the last change where no ledger tells a day.
  ///   - changes: What changed since an earlier version.
  public init(_ writers: [any Writer], moment: UTCMoment? = nil, changes: PublishedChanges? = nil) {
    self.writers = writers
    self.moment = moment
    self.changes = changes
  }

  private func publication(of compilation: Compilation) -> Publication {
    var publication = compilation.publication(at: moment)
    publication.arrange = Graphviz.arrange
    publication.changes = changes
    return publication
  }

  /// Writes one framework in one form to standard output.
  public func writeOutput(_ compilation: Compilation) throws(Problem) {
    try StandardStreams.writeOutput { (receive) throws(Problem) in
      try writers[0].produce(publication(of: compilation), receive)
    }
  }

  /// Writes one framework in one form into a file.
  public func write(_ compilation: Compilation, into file: String) throws(Problem) {
    try OutputTransaction.run { (transaction) throws(Problem) in
      try transaction.add(file) { (receive) throws(Problem) in
        try writers[0].produce(publication(of: compilation), receive)
      }
    }
  }

  /// Writes frameworks into a folder, or into one below it for each when there are several: each form, the source
  /// map, and the manifest. All files are in place, or all are as they were; what an earlier publication wrote there and
  /// this one does not is gone.
  public func write(_ compilations: [Compilation], intoFolder folder: String) throws(Problem) {
    let folders = compilations.count == 1 ? ["."] : PublicationFolders.names(of: compilations)
    try FolderPublication.run(folder) { (add) throws(Problem) in
      for (compilation, inner) in zip(compilations, folders) { try publish(compilation, in: inner, add) }
    }
  }

  private func publish(
    _ compilation: Compilation, in folder: String, _ add: FolderPublication.Add
  ) throws(Problem) {
    var manifest = Manifest(sourceCount: compilation.readCount, files: [])
    let publication = self.publication(of: compilation)
    for writer in writers {
      let files: [FormFile]
      do throws(WritingError) { files = try writer.files(of: publication) } catch {
        throw Problem(error, writer.fileName)
      }
      for file in files {
        try manifest.enter(file.path, in: folder, add) { (receive) throws(Problem) in
          do throws(WritingError) { try file.write(receive) } catch { throw Problem(error, file.path) }
        }
      }
    }
    // A site alone goes to people who have no sources.
    if !writers.allSatisfy(\.isSeveralFiles) {
      try manifest.enter(SourceMapWriter.fileName, in: folder, add) { (receive) throws(Problem) in
        compilation.writeSourceMap(to: receive)
      }
    }
    manifest.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    try add(PathName.join(folder, Manifest.fileName)) { [manifest] receive in manifest.write(to: receive) }
  }
}

extension Publisher {
  /// What the forms cannot hold of a framework, one report for each form.
  public func losses(of compilation: Compilation) -> [LossReport] {
    let publication = self.publication(of: compilation)
    return writers.map { $0.losses(of: publication) }
  }

  /// Writes what the forms cannot hold of frameworks, as JSON, into a file or, for `-`, to standard output.
  public func writeLosses(of compilations: [Compilation], into file: String) throws(Problem) {
    let reports = compilations.flatMap { compilation in
      losses(of: compilation).map { (framework: compilation.id, report: $0) }
    }
    let document = LossDocument(reports)
    if file == "-" {
      try StandardStreams.writeOutput { receive in document.write(to: receive) }
    } else {
      try OutputTransaction.run { (transaction) throws(Problem) in
        try transaction.add(file) { receive in document.write(to: receive) }
      }
    }
  }
}

extension Compilation {
  /// The canonical document as JSON on one line, without a line break.
  var compactModel: [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.writeOnOneLine(publication(at: nil)) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// What writers publish of it.
  fileprivate func publication(at moment: UTCMoment?) -> Publication {
    Publication(framework, ledger: ledger, moment: moment) { crossReference }
  }

  /// Writes `sourcemap.json`, one source after the other.
  fileprivate func writeSourceMap(to receive: @escaping ByteReceiver) {
    var writer = SourceMapWriter(to: receive)
    let competencies = Dictionary(
      grouping: framework.competencies.enumerated().map { (place: $0.offset, competency: $0.element) },
      by: \.competency.location.source)
    for (index, source) in sources.enumerated() {
      let id = SourceID(index)
      let map = SourceMap(of: source, id, competencies: competencies[id] ?? [], spans: readings[index].spans)
      var published = source
      published.name = publishedNames[index]
      writer.write(map, of: published, in: framework)
    }
    writer.finish()
  }
}

extension Writer {
  fileprivate func produce(_ publication: Publication, _ receive: @escaping ByteReceiver) throws(Problem) {
    do throws(WritingError) { try write(publication, to: receive) } catch { throw Problem(error, fileName) }
  }
}

extension Problem {
  fileprivate init(_ error: WritingError, _ file: String) {
    self.init("\(file) cannot be written: \(error.message).")
  }
}

extension Manifest {
  /// Prepares a file and enters it.
  fileprivate mutating func enter(
    _ name: String, in folder: String, _ add: FolderPublication.Add,
    _ produce: @escaping (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) {
    let digest = Digest()
    try add(PathName.join(folder, name)) { (receive) throws(Problem) in
      try produce { bytes in
        digest.update(bytes)
        receive(bytes)
      }
    }
    files.append(Manifest.File(name: name, byteCount: digest.count, sha256: digest.hexadecimal))
  }
}

/// SHA-256 and length of what passes by.
private final class Digest {
  private var hash = SHA256()
  private(set) var count = 0

  func update(_ bytes: Span<UInt8>) {
    hash.update(data: [UInt8](bytes))
    count += bytes.count
  }

  /// 64 digits in lower case.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
