import SourceText
import StructuredData

/// Structured data: as trees, and as frameworks.
enum DataTarget {
  private static let names = ["data.yaml", "data.json", "data.toml", "data.xml", "data.csv", "data.tsv"]

  static func faults(_ input: [UInt8]) -> [String] {
    guard let input = ChosenInput(input, choices: names.count) else { return [] }
    let name = names[input.choice]
    guard let source = try? TextDecoding.decode(input.bytes, name: name) else { return [] }
    return treeFaults(source, choice: input.choice) + (CompiledSource(input.bytes, name: name)?.faults ?? [])
  }

  /// Nodes that stand outside of the source.
  private static func treeFaults(_ source: SourceFile, choice: Int) -> [String] {
    do throws(DataError) {
      switch choice {
      case 0: return faults(of: try YAMLReader().read(source), source)
      case 1: return faults(of: try JSONReader().read(source), source)
      case 2: return faults(of: try TOMLReader().read(source).root, source)
      case 3: return faults(of: try XMLDataReader().read(source.bytes).root, source)
      default: return []
      }
    } catch { return source.fault(of: error.range).map { ["the refusal \(error.message): \($0)"] } ?? [] }
  }

  private static func faults(of node: DataNode, _ source: SourceFile) -> [String] {
    let own = source.fault(of: node.range).map { ["\(node.phrase): \($0)"] } ?? []
    switch node.value {
    case .mapping(let entries):
      return entries.reduce(own) { faults, entry in
        faults + (source.fault(of: entry.keyRange).map { ["a key: \($0)"] } ?? [])
          + self.faults(of: entry.value, source)
      }
    case .sequence(let items): return items.reduce(own) { $0 + faults(of: $1, source) }
    default: return own
    }
  }
}
