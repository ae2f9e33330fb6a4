#if canImport(Glibc)
import CAllocator
import Glibc
#endif

/// Memory in large pages, for whoever will need much of it.
///
/// The system hands out memory page by page, when each is first touched. A run over a thousand files touches thousands of
/// pages of 4 KB, which took a sixth of its time; of pages of 2 MB it touches a few dozen. All this is advice: where the system has no large pages, or the C library is another than GNU's, nothing changes.
public enum LargePages {
  /// So much memory each thread has ready; none of it counts before it is touched.
  private static let reserve = 32 << 20
  /// More than the C library has left at first.
  private static let probe = 1 << 20

  /// Asks for them, for what the calling thread will allocate. To be called before a thread begins its work.
  public static func prepareThread() {
    #if canImport(Glibc)
    settings
    // The heap grows by the reserve to hold this, which therefore lies at the start of it.
    guard let start = malloc(probe) else { return }
    madvise(rounded(start), reserve, MADV_HUGEPAGE)
    free(start)
    #endif
  }

  #if canImport(Glibc)
  /// Heaps grow by the reserve, hold large arrays too, and are not given back before the end.
  private static let settings: Void = {
    mallopt(M_TOP_PAD, Int32(reserve))
    mallopt(M_MMAP_THRESHOLD, Int32(reserve))
    mallopt(M_TRIM_THRESHOLD, Int32.max)
  }()

  /// The start of the page behind.
  private static func rounded(_ address: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    address.alignedUp(toMultipleOf: Int(getpagesize()))
  }
  #endif
}
