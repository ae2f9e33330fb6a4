#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the operating system said to a call that failed.
struct SystemError: Error, Equatable {
  var number: Int32

  /// The number that the last failed call left behind.
  static var last: SystemError { SystemError(number: errno) }

  /// The reason in plain words, the same on every system.
  var reason: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission is denied"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR: "it is a folder"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file would be larger than the system lets it be"
    case EROFS: "the disk is read-only"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links lead in a circle"
    case EBADF: "it is closed"
    case EIO: "the disk reports a failure"
    case ENOMEM: "there is too little memory"
    default: SystemCall.message(of: number)
    }
  }

  /// Whether there is nothing of that name.
  var isNotFound: Bool { number == ENOENT }

  /// What to do about it.
  var advice: String {
    switch number {
    case ENOENT, ENAMETOOLONG: "Check the spelling of the path."
    case EACCES, EPERM: "Change its permissions, or name another path."
    case ENOTDIR: "Name a path that leads through folders only."
    case EISDIR: "Name a file."
    case ENOSPC, EDQUOT: "Make room, or name a path on another disk."
    case EROFS: "Name a path on another disk."
    case ELOOP: "Mend the link, or leave it out."
    default: "Mend that, then run again."
    }
  }
}
