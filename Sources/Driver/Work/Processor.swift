#if canImport(Glibc)
import CScheduler
import Glibc
#endif

/// One of the machine's processors, where the C library can tell them apart.
struct Processor: Equatable, Sendable {
  private let number: Int32

  /// The one that the calling thread is on; nil where that cannot be told.
  static var current: Processor? {
    #if canImport(Glibc)
    let number = sched_getcpu()
    return number < 0 ? nil : Processor(number: number)
    #else
    return nil
    #endif
  }

  /// Moves the calling thread to another processor, if it is on this one and may use others.
  ///
  /// A system may wake a thread on the processor of the one that wakes it and take milliseconds to notice that others are
  /// idle, above all in a virtual machine. This is advice: afterwards the thread may run wherever it might before.
  func beLeft() {
    #if canImport(Glibc)
    guard Processor.current == self else { return }
    var allowed = cpu_set_t()
    let size = MemoryLayout<cpu_set_t>.size
    guard sched_getaffinity(0, size, &allowed) == 0 else { return }
    var others = allowed
    let hasOthers = withUnsafeMutableBytes(of: &others) { bytes in
      let bits = bytes.bindMemory(to: UInt.self)
      let (word, bit) = Int(number).quotientAndRemainder(dividingBy: UInt.bitWidth)
      guard bits.indices.contains(word) else { return false }
      bits[word] &= ~(1 << UInt(bit))
      return bits.contains { $0 != 0 }
    }
    guard hasOthers, sched_setaffinity(0, size, &others) == 0 else { return }
    sched_setaffinity(0, size, &allowed)
    #endif
  }
}
