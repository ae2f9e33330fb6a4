#if canImport(Glibc)
import CAllocator
import Glibc
#endif

/// Memory in large pages, for whoever will need much of it.
///
/// The system hands out memory page by page, when each is first touched. A run over a thousand files touches thousands of
/// pages of 4 KB, which took a sixth of its time; of pages of 2 MB it touches a few dozen. All this is advice: where the
/// system has no large pages, or the C library is another than GNU's, nothing changes.
public enum LargePages {
  /// So much memory each thread has ready; none of it counts before it is touched.
  private static let reserve = 32 << 20
  /// More than the C library has left at first.
  private static let probe = 1 << 20
  /// The size of a large page, and what each begins at a multiple of.
  private static let pageSize = 2 << 20

  /// Makes room for them, in heaps that are still to come. To be called before there is a second thread.
  public static func prepareProgram() {
    #if canImport(Glibc)
    _ = preparation
    #endif
  }

  /// Fewer pieces of work than this, or bytes of a source, do with the pages that a small run has anyway; to clear a large
  /// one would take longer.
  private static let many = (pieces: 32, bytes: 1 << 20)

  /// Asks for them if so many pieces of work, such as sources to read, will need them.
  static func prepareThread(forPieces count: Int) { if count >= many.pieces { prepareThread() } }

  /// Asks for them if a source of so many bytes will need them.
  static func prepareThread(forBytes count: Int) { if count >= many.bytes { prepareThread() } }

  /// Asks for them, for what the calling thread will allocate. To be called before a thread begins its work; from the
  /// second time on nothing happens.
  public static func prepareThread() {
    #if canImport(Glibc)
    if pthread_getspecific(preparation) != nil { return }
    // The heap grows by the reserve to hold this, which therefore lies at the start of it.
    guard let start = malloc(probe) else { return }
    free(start)
    // A page that was touched already stays small, if only to note where this ends: all up to there is taken and never used,
    // so that work begins with the next page.
    let page = (start + probe + chunkHeader).alignedUp(toMultipleOf: pageSize)
    pthread_setspecific(preparation, malloc(page - start - chunkHeader))
    madvise(page, reserve, MADV_HUGEPAGE)
    #endif
  }

  #if canImport(Glibc)
  /// What the C library keeps in front of a piece of memory, and more.
  private static let chunkHeader = 64

  /// Holds what is left unused, for each thread that has asked. Before the first does, heaps are told how to grow: by the
  /// reserve, to hold large arrays too, and to keep what they have.
  private static let preparation: pthread_key_t = {
    mallopt(M_TOP_PAD, Int32(reserve))
    mallopt(M_MMAP_THRESHOLD, Int32(reserve))
    mallopt(M_TRIM_THRESHOLD, Int32.max)
    var key = pthread_key_t()
    precondition(pthread_key_create(&key, nil) == 0, "a thread has room for one mark")
    return key
  }()
  #endif
}
