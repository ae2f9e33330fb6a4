/// The directory at the end of a zip archive, and where the data of its entries stand. Every offset is checked.
///
/// Names follow the format's own description (PKWARE's APPNOTE): end record, directory headers, local headers.
struct ArchiveDirectory {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: - The directory

  /// The entries in the directory's order; folders are left out.
  func entries(atMost limit: Int) throws(ArchiveError) -> [ArchiveEntry] {
    let end = try end()
    guard end.count <= limit else { throw ArchiveError(.tooManyEntries) }
    // What stands before the archive, such as a program that unpacks it, shifts all offsets alike.
    let shift = end.place - end.size - end.offset
    guard shift >= 0 else { throw ArchiveError(.truncated) }
    var entries: [ArchiveEntry] = []
    entries.reserveCapacity(end.count)
    var place = end.offset + shift
    for _ in 0..<end.count {
      guard number(place, 4) == 0x0201_4B50 else { throw ArchiveError(.damaged) }
      var (entry, next) = try entry(at: place)
      entry.offset += shift
      if entry.name.utf8.last != UInt8(ascii: "/") { entries.append(entry) }
      place = next
    }
    return entries
  }

  private func entry(at place: Int) throws(ArchiveError) -> (ArchiveEntry, next: Int) {
    let nameStart = place + 46
    guard let flags = number(place + 8, 2), let method = number(place + 10, 2), let checksum = number(place + 16, 4),
      let packedSize = number(place + 20, 4), let size = number(place + 24, 4), let nameLength = number(place + 28, 2),
      let extraLength = number(place + 30, 2), let commentLength = number(place + 32, 2),
      let offset = number(place + 42, 4), nameStart + nameLength + extraLength + commentLength <= bytes.count
    else { throw ArchiveError(.damaged) }
    let extraStart = nameStart + nameLength
    // Names in other encodings than UTF-8 belong to no part that a document is read from.
    let name = String(decoding: bytes[nameStart..<extraStart].map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    var entry = ArchiveEntry(
      name: name, packedSize: packedSize, size: size, isEncrypted: flags & 1 == 1,
      method: method == 0 ? .stored : method == 8 ? .deflated : .other(method), checksum: UInt32(checksum),
      offset: offset)
    try widen(&entry, by: extraStart..<extraStart + extraLength)
    return (entry, extraStart + extraLength + commentLength)
  }

  /// Takes sizes and offsets that need 64 bits from an entry's extra fields.
  private func widen(_ entry: inout ArchiveEntry, by extra: Range<Int>) throws(ArchiveError) {
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let kind = number(place, 2), let length = number(place + 2, 2) {
      var field = place + 4
      let end = field + length
      if kind == 1 {
        func next(_ old: Int) throws(ArchiveError) -> Int {
          guard old == 0xFFFF_FFFF else { return old }
          guard field + 8 <= min(end, extra.upperBound), let value = number(field, 8) else {
            throw ArchiveError(.damaged, entry.name)
          }
          field += 8
          return value
        }
        entry.size = try next(entry.size)
        entry.packedSize = try next(entry.packedSize)
        entry.offset = try next(entry.offset)
      }
      place = end
    }
  }

  // MARK: - The end record

  private struct End {
    var count: Int
    var size: Int
    var offset: Int
    /// Where the directory ends.
    var place: Int
  }

  private func end() throws(ArchiveError) -> End {
    guard let place = endPlace(), let disk = number(place + 4, 2), let count = number(place + 10, 2),
      let size = number(place + 12, 4), let offset = number(place + 16, 4)
    else { throw ArchiveError(.truncated) }
    guard disk == 0 || disk == 0xFFFF else { throw ArchiveError(.inParts) }
    let isWide = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    guard isWide, number(place - 20, 4) == 0x0706_4B50, let wide = number(place - 12, 8) else {
      return End(count: count, size: size, offset: offset, place: place)
    }
    guard number(wide, 4) == 0x0606_4B50, let count = number(wide + 32, 8), let size = number(wide + 40, 8),
      let offset = number(wide + 48, 8)
    else { throw ArchiveError(.damaged) }
    return End(count: count, size: size, offset: offset, place: wide)
  }

  /// The last end record whose comment fills the rest of the file.
  private func endPlace() -> Int? {
    var place = bytes.count - 22
    let last = max(0, place - 0xFFFF)
    while place >= last {
      if bytes[place] == 0x50, number(place, 4) == 0x0605_4B50, let comment = number(place + 20, 2),
        place + 22 + comment <= bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  // MARK: - Data

  /// Where the packed bytes of an entry stand.
  func data(of entry: ArchiveEntry) throws(ArchiveError) -> Range<Int> {
    guard number(entry.offset, 4) == 0x0403_4B50, let nameLength = number(entry.offset + 26, 2),
      let extraLength = number(entry.offset + 28, 2)
    else { throw ArchiveError(.damaged, entry.name) }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw ArchiveError(.damaged, entry.name)
    }
    return start..<start + entry.packedSize
  }

  /// A number of some bytes, the lowest first; nil outside of the archive, and for one that no offset can be.
  private func number(_ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place <= bytes.count - width else { return nil }
    var value: UInt64 = 0
    for index in 0..<width { value |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    return value < 1 << 48 ? Int(value) : nil
  }
}
