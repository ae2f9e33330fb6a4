/// Room for numbers that are written, looked at and written over: it has one owner, so that nobody counts references to it.
struct ScratchRoom<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count: Int

  init(_ count: Int) {
    start = .allocate(capacity: count)
    self.count = count
  }

  deinit { start.deallocate() }

  /// Makes room for so many elements and more; the first of those that are there stay.
  @inline(__always)
  mutating func reserve(_ needed: Int, keeping kept: Int = 0) {
    if needed > count { grow(needed, keeping: kept) }
  }

  private mutating func grow(_ needed: Int, keeping kept: Int) {
    precondition(kept <= count, "what is kept is there")
    let room = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, 2 * count))
    room.update(from: start, count: kept)
    start.deallocate()
    start = room
    count = max(needed, 2 * count)
  }

  /// What stands at some places, as long as the room stays as it is.
  func rows(_ places: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "what is looked at is there")
    return UnsafeBufferPointer(start: start + places.lowerBound, count: places.count)
  }
}
