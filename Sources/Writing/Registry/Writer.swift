public import FrameworkModel
public import SourceText
import StructuredData

/// A form in which `rung compile` publishes a framework.
///
/// To add one: a file or folder in the room Exporting, and a line in `WriterRegistry.all`. What the form cannot hold, its
/// `losses` say; docs/exports.md prints them.
public protocol Writer: Sendable {
  /// What `--to` calls it.
  var name: String { get }
  /// What its file in an output folder is called; for a form of several files, the one to open first.
  var fileName: String { get }
  /// One line for the help.
  var summary: String { get }
  /// Whether others refer to what it holds by identifiers, which a ledger makes last.
  var usesIdentifiers: Bool { get }
  /// Whether it says when things were changed last.
  var statesTimes: Bool { get }
  /// What can be asked of it beyond the usual, as in `--to case+rubrics`.
  var extras: [WriterExtra] { get }
  /// Whether it is several files, such as a site, that stand in a folder together.
  var isSeveralFiles: Bool { get }

  /// The same writer with some of its extras.
  func adding(_ extras: Set<String>) -> any Writer

  /// Writes the publication as bytes, piece by piece. Linear in the model. Of a form of several files, the first.
  func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError)

  /// The files of the form, by their paths in the folder.
  func files(of publication: Publication) throws(WritingError) -> [FormFile]

  /// What the form cannot hold of a framework.
  func losses(of publication: Publication) -> LossReport
}

/// Something that a form holds only when it is asked for.
public struct WriterExtra: Sendable {
  /// What stands behind the plus sign.
  public let name: String
  /// One line for the help.
  public let summary: String

  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}

/// One file of a form.
public struct FormFile: Sendable {
  /// Relative to the output folder, with `/` between its parts.
  public let path: String
  /// Writes its bytes, piece by piece.
  public let write: @Sendable (@escaping ByteReceiver) throws(WritingError) -> Void

  public init(_ path: String, _ write: @escaping @Sendable (@escaping ByteReceiver) throws(WritingError) -> Void) {
    self.path = path
    self.write = write
  }
}

/// Why a form cannot be written.
public struct WritingError: Error, Sendable {
  /// In plain words, without a full stop.
  public let message: String

  public init(_ message: String) { self.message = message }

  init(_ error: YAMLEmitterError) { message = error.message }
}

/// What writers publish: a framework, and what is computed from it only when one of them asks.
public struct Publication: Sendable {
  public let framework: Framework
  /// Which identifier belongs to what; nil where no ledger is kept.
  public let ledger: Ledger?
  /// What counts as the time of the last change of what the ledger says no day of; nil where nobody says.
  public let moment: UTCMoment?
  /// Computes the cross-reference; each call does the work anew.
  public let crossReference: @Sendable () -> CrossReference
  /// Lays graphs out, where a program for that is at hand.
  public var arrange: GraphArranger?
  /// What changed since an earlier version, where somebody asked for it.
  public var changes: PublishedChanges?

  public init(
    _ framework: Framework, ledger: Ledger? = nil, moment: UTCMoment? = nil,
    crossReference: @escaping @Sendable () -> CrossReference
  ) {
    self.framework = framework
    self.ledger = ledger
    self.moment = moment
    self.crossReference = crossReference
  }
}

/// What changed since an earlier version, as a part of a page.
public struct PublishedChanges: Sendable {
  /// Markup, with headings from the second level on.
  public let markup: String
  /// The style of that markup, beside the house's.
  public let sheet: String

  public init(markup: String, sheet: String) {
    self.markup = markup
    self.sheet = sheet
  }
}

extension Writer {
  public var extras: [WriterExtra] { [] }
  public var isSeveralFiles: Bool { false }
  public var usesIdentifiers: Bool { false }
  public var statesTimes: Bool { false }
  public func adding(_ extras: Set<String>) -> any Writer { self }

  public func files(of publication: Publication) throws(WritingError) -> [FormFile] {
    [FormFile(fileName) { (receive) throws(WritingError) in try write(publication, to: receive) }]
  }

  public func losses(of publication: Publication) -> LossReport { LossReport(target: name) }

  /// The whole document in memory.
  public func bytes(of publication: Publication) throws(WritingError) -> [UInt8] {
    let gathered = Gathered()
    try write(publication) { gathered.bytes.append(contentsOf: $0) }
    return gathered.bytes
  }
}

/// Bytes that a receiver gathers.
private final class Gathered {
  var bytes: [UInt8] = []
}
