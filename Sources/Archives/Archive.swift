/// A zip archive in memory: its directory, and the contents of entries on demand.
///
/// Nothing is ever written: the names of entries are keys, not paths. What unpacking may cost is bounded by `ArchiveLimits`,
/// over all entries that are asked for together, so that no archive makes the program grow without bound.
public struct Archive: Sendable {
  /// In the order of the archive's directory.
  public let entries: [ArchiveEntry]
  private let bytes: [UInt8]
  private let limits: ArchiveLimits
  /// The places of entries by their names with small letters.
  private let places: [String: Int]
  /// How many bytes may still be unpacked.
  private var room: Int

  /// Reads the directory of an archive. Cost is linear in its size.
  /// - Throws: When it is cut off, damaged, in several parts, or holds more entries than the limits allow.
  public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    self.bytes = bytes
    self.limits = limits
    room = limits.totalSize
    entries = try ArchiveDirectory(bytes).entries(atMost: limits.entryCount)
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() where places[Self.key(entry.name)] == nil {
      places[Self.key(entry.name)] = place
    }
    self.places = places
  }

  /// Whether the first bytes are those of a zip archive, empty ones included.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Whether there is an entry of this name, large and small letters alike.
  public func holds(_ name: String) -> Bool { places[Self.key(name)] != nil }

  /// The unpacked bytes of an entry, large and small letters of its name alike; nil where there is none.
  /// - Throws: When the entry is cut off, damaged, encrypted, packed in a way that is not known, or larger than allowed.
  public mutating func contents(of name: String) throws(ArchiveError) -> [UInt8]? {
    guard let place = places[Self.key(name)] else { return nil }
    let entry = entries[place]
    guard !entry.isEncrypted else { throw ArchiveError(.encrypted, entry.name) }
    guard entry.size <= limits.entrySize, entry.size <= room, limits.allows(entry) else {
      throw ArchiveError(.tooLarge, entry.name)
    }
    room -= entry.size
    let packed = try ArchiveDirectory(bytes).data(of: entry)
    let contents: [UInt8]
    switch entry.method {
    case .stored: contents = Array(bytes[packed])
    case .deflated: contents = try Inflation.inflate(bytes[packed], to: entry.size, name: entry.name)
    case .other(let number): throw ArchiveError(.unknownMethod(number), entry.name)
    }
    guard contents.count == entry.size, Inflation.checksum(contents) == entry.checksum else {
      throw ArchiveError(.damaged, entry.name)
    }
    return contents
  }

  private static func key(_ name: String) -> String { name.lowercased() }
}

/// An entry of an archive, as the archive's directory tells of it.
public struct ArchiveEntry: Sendable, Hashable {
  /// With `/` between its parts. A key, never a path to write to.
  public var name: String
  /// Bytes as packed, and unpacked.
  public var packedSize: Int
  public var size: Int
  public var isEncrypted: Bool
  var method: Method
  var checksum: UInt32
  /// Where its own header begins, from the archive's first byte.
  var offset: Int

  enum Method: Hashable, Sendable {
    case stored, deflated
    case other(Int)
  }
}

/// How much unpacking an archive may cost.
public struct ArchiveLimits: Sendable {
  public var entryCount = 20_000
  /// Unpacked bytes of one entry.
  public var entrySize = 256 << 20
  /// Unpacked bytes of all entries that are asked for.
  public var totalSize = 512 << 20
  /// How many times as large as packed an entry may be, once it is larger than `freeSize`. Text packs at most to a
  /// hundredth or so; zlib can go to a thousandth.
  public var ratio = 250
  /// Up to this many bytes any ratio is allowed.
  public var freeSize = 8 << 20

  public init() {}

  func allows(_ entry: ArchiveEntry) -> Bool {
    entry.size <= freeSize || entry.size / ratio <= entry.packedSize
  }
}

/// Why an archive, or an entry of it, cannot be read.
public struct ArchiveError: Error, Equatable {
  public var problem: Problem
  /// The entry that it is about; nil for the archive itself.
  public var entry: String?

  public enum Problem: Equatable, Sendable {
    /// No directory at its end: not all of the file is there.
    case truncated
    /// The directory or an entry contradicts itself.
    case damaged
    /// One of several parts.
    case inParts
    case tooManyEntries
    /// More unpacked bytes than the limits allow, or more for each packed byte.
    case tooLarge
    case encrypted
    /// Packed in a way other than zip's usual one.
    case unknownMethod(Int)
  }

  init(_ problem: Problem, _ entry: String? = nil) {
    self.problem = problem
    self.entry = entry
  }

  /// What is wrong, then what to do, for behind `FILE: `.
  public var message: String {
    let part = entry.map { " Its part \($0)" } ?? " It"
    return switch problem {
    case .truncated: "it is cut off: its last part is missing. Copy or download it again."
    case .damaged: "it is damaged.\(part) does not hold what the file says. Open it in its program and save it again."
    case .inParts: "it is one of several parts of an archive. Join them, or save it again as one file."
    case .tooManyEntries: "it holds more parts than any document has, so it was not unpacked."
    case .tooLarge: "it was not unpacked:\(part.lowercasedFirst) would unpack to more than a document of text can hold."
    case .encrypted: "it is protected by a password. Save it without one."
    case .unknownMethod(let number):
      "it is packed in a way that Rung does not know (method \(number)). Open it in its program and save it again."
    }
  }
}

extension String {
  /// The same behind a colon: ` It would` becomes ` it would`.
  fileprivate var lowercasedFirst: String { replacing(" It", with: " it", maxReplacements: 1) }
}
