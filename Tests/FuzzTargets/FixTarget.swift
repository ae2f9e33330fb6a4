import Driver

/// What changes sources, `lint --fix` and `format`: done again, it changes nothing.
enum FixTarget {
  private static let names = ["page.txt", "page.md", "data.yaml", "data.json"]

  static func faults(_ input: [UInt8]) -> [String] {
    guard let input = ChosenInput(input, choices: names.count) else { return [] }
    let name = names[input.choice]
    var faults = [false, true].compactMap { allowsUnsafe in
      fault("lint --fix\(allowsUnsafe ? " --unsafe-fixes" : "")", input.bytes) {
        mended($0, name: name, allowsUnsafe: allowsUnsafe)
      }
    }
    if name != "page.txt" {
      faults += fault("format", input.bytes) { Formatting.formatted($0, path: name) }.map { [$0] } ?? []
    }
    return faults
  }

  /// - Parameter change: What it makes of a source; nil when it leaves it as it is.
  private static func fault(_ what: String, _ bytes: [UInt8], _ change: ([UInt8]) -> [UInt8]?) -> String? {
    guard let once = change(bytes), let twice = change(once) else { return nil }
    return
      "\(what) makes of \(String(decoding: once, as: UTF8.self)) another time \(String(decoding: twice, as: UTF8.self))"
  }

  private static func mended(_ bytes: [UInt8], name: String, allowsUnsafe: Bool) -> [UInt8]? {
    guard let framework = CompiledSource(bytes, name: name) else { return nil }
    return Mending([framework.compilation], allowsUnsafe: allowsUnsafe, jobs: 1).changes.first?.new
  }
}
