public import FrameworkModel
import SourceText
public import StructuredData

/// A form in which `rung compile` publishes a framework.
///
/// To add one: a file in Registry/Writers, and a line in `WriterRegistry.all`.
public protocol Writer: Sendable {
  /// What `--to` calls it.
  var name: String { get }
  /// What its file in an output folder is called.
  var fileName: String { get }
  /// One line for the help.
  var summary: String { get }

  /// Writes the publication as UTF-8, piece by piece. Linear in the model, with memory for one piece.
  func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(YAMLEmitterError)
}

/// What writers publish: a framework, and what is computed from it only when one of them asks.
public struct Publication: Sendable {
  public let framework: Framework
  /// Computes the cross-reference; each call does the work anew.
  public let crossReference: @Sendable () -> CrossReference

  public init(_ framework: Framework, crossReference: @escaping @Sendable () -> CrossReference) {
    self.framework = framework
    self.crossReference = crossReference
  }
}

extension Writer {
  /// The whole document in memory.
  public func bytes(of publication: Publication) throws(YAMLEmitterError) -> [UInt8] {
    let gathered = Gathered()
    try write(publication) { gathered.bytes.append(contentsOf: $0) }
    return gathered.bytes
  }
}

/// Bytes that a receiver gathers.
private final class Gathered {
  var bytes: [UInt8] = []
}

/// The forms in which a framework can be published, sorted by name.
public enum WriterRegistry {
  public static let all: [any Writer] = [
    CrossReferenceWriter(),
    JSONWriter(),
    YAMLWriter(),
  ].sorted { $0.name < $1.name }

  /// The writer that `--to` calls `name`; nil where there is none.
  public static func writer(named name: String) -> (any Writer)? {
    all.first { $0.name == name }
  }
}
