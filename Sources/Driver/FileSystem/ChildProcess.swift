#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A program that is run to its end, found along the user's path and called without a shell.
struct ChildProcess {
  struct Result {
    var output: [UInt8]
    var errors: String
    /// The status that it ended with; 128 and above when a signal ended it.
    var status: Int32
  }

  var arguments: [String]
  /// Variables to set beside those of this process.
  var environment: [(name: String, value: String)] = []
  /// At most as many bytes as a pipe holds everywhere (16,384), since all is written before anything is read.
  var input: [UInt8] = []

  static let inputLimit = 16_384

  /// Runs it and waits.
  /// - Throws: That it cannot be started.
  func run() throws(SystemError) -> Result {
    precondition(input.count <= Self.inputLimit, "the input fits into a pipe")
    let (toRead, toWrite) = try Self.pipe()
    let (outputEnd, outputStart) = try Self.pipe()
    let (errorEnd, errorStart) = try Self.pipe()
    let child = spawn(standard: [toRead, outputStart, errorStart])
    for descriptor in [toRead, outputStart, errorStart] { close(descriptor) }
    if case .success = child { _ = writeAll(input.span, to: toWrite) }
    close(toWrite)
    defer {
      close(outputEnd)
      close(errorEnd)
    }
    let process = try child.get()
    let collected = Self.collect([outputEnd, errorEnd])
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      output: collected[0], errors: String(decoding: collected[1], as: UTF8.self),
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }

  /// A pipe whose ends the child does not inherit.
  private static func pipe() throws(SystemError) -> (read: Int32, write: Int32) {
    guard let (read, write) = SystemCall.newPipe() else { throw SystemError.last }
    for end in [read, write] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (read, write)
  }

  /// Starts it. What the call is given is ours until it returns: copies of the words and variables, each ending with a 0, in
  /// lists that end with a nil; they are freed here.
  private func spawn(standard: [Int32]) -> Swift.Result<pid_t, SystemError> {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in standard.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let own = environment.map { "\($0.name)=\($0.value)" }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe (inherited + own).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    defer { for index in unsafe variables.indices { unsafe free(variables[index]) } }
    var process = pid_t()
    let failure = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, &variables)
    return failure == 0 ? .success(process) : .failure(SystemError(number: failure))
  }

  /// The variables of this process that are not set anew. The system's list of them ends with a nil; nobody here changes it.
  private var inherited: [String] {
    #if canImport(Darwin)
    var rest = unsafe _NSGetEnviron().pointee
    #else
    var rest = unsafe environ
    #endif
    var variables: [String] = []
    while let variable = unsafe rest.pointee {
      let text = unsafe String(cString: variable)
      if !environment.contains(where: { text.hasPrefix("\($0.name)=") }) { variables.append(text) }
      unsafe rest += 1
    }
    return variables
  }

  /// Reads several pipes until all are closed, whichever has something first.
  private static func collect(_ descriptors: [Int32]) -> [[UInt8]] {
    var collected = descriptors.map { _ in [UInt8]() }
    var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while requests.contains(where: { $0.fd >= 0 }) {
      guard SystemCall.wait(for: &requests, milliseconds: -1) >= 0 || errno == EINTR else { break }
      for index in requests.indices where requests[index].fd >= 0 && requests[index].revents != 0 {
        // The call writes no more than there is room for.
        let count = unsafe read(requests[index].fd, &buffer, buffer.count)
        if count > 0 {
          collected[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          requests[index].fd = -1
        }
      }
    }
    return collected
  }
}
