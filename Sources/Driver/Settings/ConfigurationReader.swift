import Linting
import SourceText
import StructuredData

/// Reads `rung.yml`. There is no falling back to defaults: what is not understood is refused at its place.
struct ConfigurationReader {
  private let fileSystem: FileSystem

  init(_ fileSystem: FileSystem) { self.fileSystem = fileSystem }

  /// - Parameters:
  ///   - path: The file.
  ///   - shown: What messages call it.
  func read(_ path: String, shown: String) throws(Problem) -> Configuration {
    try read(try fileSystem.contents(of: path, below: 1 << 24), path: path, shown: shown)
  }

  /// Reads settings that are in memory.
  func read(_ bytes: [UInt8], path: String, shown: String) throws(Problem) -> Configuration {
    let source: SourceFile
    do { source = try TextDecoding.decode(bytes, name: shown) } catch { throw Problem(error, path: shown) }
    var configuration = Configuration()
    configuration.path = path
    configuration.shownPath = shown
    do throws(DataError) {
      let root = try YAMLReader().read(source)
      var errors: [DataError] = []
      do throws(DataError) { try configuration.apply(root) } catch { errors.append(error) }
      do throws(DataError) { try configuration.checkLint(root) } catch { errors.append(error) }
      if let error = DataError(joining: errors) { throw error }
    } catch { throw Problem(error, in: source) }
    for place in configuration.lines.indices {
      configuration.lines[place].position = Problem.Position(configuration.lines[place].range.start, in: source)
    }
    return configuration
  }
}

extension Configuration {
  /// Reads settings that are in memory.
  package init(reading bytes: [UInt8], shown: String) throws(Problem) {
    self = try ConfigurationReader(FileSystem()).read(bytes, path: shown, shown: shown)
  }

  /// Takes over what a document says.
  mutating func apply(_ root: DataNode) throws(DataError) {
    if root.value == .null { return }
    try SettingsKey.apply(try root.entries("the settings"), of: SettingsKey.all, "rung.yml", to: &self)
  }

  /// Refuses names of rules and options that do not exist.
  fileprivate func checkLint(_ root: DataNode) throws(DataError) {
    do { _ = try RuleSelection(lint) } catch {
      var current = root["lint"]
      var range = current?.range ?? root.range
      for step in error.path {
        guard let node = current else { break }
        if case .mapping(let entries) = node.value, let entry = entries.first(where: { $0.key == step }) {
          current = entry.value
          range = entry.keyRange
        } else if case .sequence(let items) = node.value, let item = items.first(where: { $0.text == step }) {
          current = item
          range = item.range
        }
      }
      throw DataError(error.message, at: range)
    }
  }
}

extension Problem {
  /// A document that cannot be read, at its place.
  init(_ error: DataError, in source: SourceFile) {
    self.init(error.message, path: source.name, at: Position(error.range.start, in: source))
    further = error.further.map { Problem($0, in: source) }
  }
}

extension Problem.Position {
  /// Of an offset, with columns that count characters.
  init(_ offset: UInt32, in source: SourceFile) {
    let (line, _) = source.lines.position(of: offset)
    let start = source.lines.starts[line - 1]
    self.init(line: line, column: source.text(SourceRange(start, offset)).count + 1)
  }
}
