import FrameworkModel
import Identifying
import SourceText
import StructuredData

/// Where a framework's ledger of identifiers stands, or would, and what it says.
public struct LedgerPlace: Sendable {
  /// The file.
  let path: String
  /// What messages call it.
  let shown: String
  /// What it says; nil where there is none yet.
  var ledger: Ledger?

  /// Reads the ledger at a place, if one is there.
  init(_ path: String, _ resolver: PathResolver) throws(Problem) {
    self.path = path
    shown = resolver.shown(path)
    let fileSystem = FileSystem()
    guard fileSystem.isTaken(path) else { return }
    let kind: FileSystem.Kind
    do { kind = try fileSystem.existingKind(of: path) } catch { throw Problem(cannot: "be read", shown, error) }
    guard kind == .file else {
      throw Problem(
        "it is \(kind == .folder ? "a folder" : "a pipe or a device"), and a ledger is a file. Rename it.", path: shown)
    }
    ledger = try Self.read(try fileSystem.contents(of: path, below: 1 << 30), shown: shown)
  }

  /// A ledger that is in memory.
  init(_ path: String, shown: String, bytes: [UInt8]?) throws(Problem) {
    self.path = path
    self.shown = shown
    if let bytes { ledger = try Self.read(bytes, shown: shown) }
  }

  private static func read(_ bytes: [UInt8], shown: String) throws(Problem) -> Ledger {
    let source: SourceFile
    do { source = try TextDecoding.decode(bytes, name: shown) } catch { throw Problem(error, path: shown) }
    do { return try LedgerReader.read(source) } catch { throw Problem(error, in: source) }
  }
}
