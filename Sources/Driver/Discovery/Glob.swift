/// A pattern of paths as `exclude` holds them: `*` and `?` within a part, `**` across parts.
///
/// A pattern without `/` fits a file or folder of that name at any depth; one with `/` is read from the folder of
/// `rung.yml`. A folder that fits is left out with all that it holds.
struct Glob: Hashable, Sendable {
  /// As the settings write it.
  let pattern: String
  private let parts: [[UInt8]]

  init(_ pattern: String) {
    self.pattern = pattern
    let slash = UInt8(ascii: "/")
    let bytes = Array(pattern.utf8)
    var parts = bytes.split(separator: slash).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
    let isAnchored = bytes.dropLast().contains(slash)
    if !isAnchored { parts.insert(Array("**".utf8), at: 0) }
    self.parts = parts
  }

  /// Whether the pattern fits `path`, or a folder above it. Cost is the product of the two lengths at most.
  func fits(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    // reached[n]: the pattern's parts so far fit the first n names.
    var reached = [true] + [Bool](repeating: false, count: names.count)
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      if part == Array("**".utf8) {
        var seen = false
        for index in reached.indices {
          seen = seen || reached[index]
          next[index] = seen
        }
      } else {
        for index in names.indices where reached[index] && Self.fits(part, names[index]) { next[index + 1] = true }
      }
      reached = next
    }
    return reached.dropFirst().contains(true)
  }

  /// Whether one part fits one name; stars are tried from the last one only, so the cost is bounded by the product.
  private static func fits(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var patternIndex = 0
    var nameIndex = 0
    var star: (pattern: Int, name: Int)?
    while nameIndex < name.count {
      if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
        star = (patternIndex, nameIndex)
        patternIndex += 1
      } else if patternIndex < pattern.count,
        pattern[patternIndex] == UInt8(ascii: "?") || pattern[patternIndex] == name[nameIndex]
      {
        patternIndex += 1
        nameIndex += 1
        // `?` is a character, not a byte.
        if pattern[patternIndex - 1] == UInt8(ascii: "?") {
          while nameIndex < name.count, name[nameIndex] & 0xC0 == 0x80 { nameIndex += 1 }
        }
      } else if let last = star {
        patternIndex = last.pattern + 1
        nameIndex = last.name + 1
        star = (last.pattern, nameIndex)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
