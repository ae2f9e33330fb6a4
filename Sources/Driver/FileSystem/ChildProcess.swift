import Synchronization

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
    /// Whether it was ended since it wrote or worked more than it may.
    var isOverLimit: Bool
  }

  /// How much a program may do before it is ended.
  struct Limits {
    /// Bytes of standard output.
    var output = Int.max
    /// Seconds from its start to its end.
    var seconds = Int.max
  }

  var arguments: [String]
  /// Variables to set beside those of this process.
  var environment: [(name: String, value: String)] = []
  var input: [UInt8] = []
  var limits = Limits()

  /// What is asked of git at a time, in bytes.
  static let inputLimit = 16_384

  /// One program is started at a time, so that none inherits the pipes that are made for another.
  private static let starting = Mutex<Void>(())

  /// Runs it and waits.
  /// - Throws: That it cannot be started.
  func run() throws(SystemError) -> Result {
    let (process, toWrite, outputEnd, errorEnd) = try start()
    var pipes = ChildPipes(input: input, toWrite: toWrite, toRead: [outputEnd, errorEnd])
    let isOverLimit = !pipes.run(limits)
    if isOverLimit { kill(process, SIGKILL) }
    pipes.end()
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      output: pipes.collected[0], errors: String(decoding: pipes.collected[1], as: UTF8.self),
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isOverLimit: isOverLimit)
  }

  /// Starts it with a pipe for each of its standard streams.
  private func start() throws(SystemError) -> (pid_t, toWrite: Int32, output: Int32, errors: Int32) {
    try Self.starting.withLock { (_) throws(SystemError) in
      let (toRead, toWrite) = try Self.pipe()
      let (outputEnd, outputStart) = try Self.pipe()
      let (errorEnd, errorStart) = try Self.pipe()
      let child = spawn(standard: [toRead, outputStart, errorStart])
      for descriptor in [toRead, outputStart, errorStart] { close(descriptor) }
      if case .failure(let error) = child {
        for descriptor in [toWrite, outputEnd, errorEnd] { close(descriptor) }
        throw error
      }
      return (try child.get(), toWrite, outputEnd, errorEnd)
    }
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
}

/// The pipes to a program that runs: its input is written and what it writes is read, whichever can go on first.
private struct ChildPipes {
  private let input: [UInt8]
  private var written = 0
  private var toWrite: Int32
  private let toRead: [Int32]
  /// What each pipe gave so far.
  private(set) var collected: [[UInt8]]

  init(input: [UInt8], toWrite: Int32, toRead: [Int32]) {
    self.input = input
    self.toWrite = toWrite
    self.toRead = toRead
    collected = toRead.map { _ in [] }
    _ = fcntl(toWrite, F_SETFL, O_NONBLOCK)
    if input.isEmpty { endInput() }
  }

  private mutating func endInput() {
    if toWrite >= 0 { close(toWrite) }
    toWrite = -1
  }

  /// Goes on until the program has closed its ends.
  /// - Returns: Whether it kept to its limits.
  mutating func run(_ limits: ChildProcess.Limits) -> Bool {
    var open = toRead
    let clock = ContinuousClock()
    let start = clock.now
    while open.contains(where: { $0 >= 0 }) {
      var requests = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      requests.append(pollfd(fd: toWrite, events: Int16(POLLOUT), revents: 0))
      guard SystemCall.wait(for: &requests, milliseconds: 1000) >= 0 || errno == EINTR else { return true }
      if clock.now - start > .seconds(limits.seconds) { return false }
      for place in open.indices where open[place] >= 0 && requests[place].revents != 0 {
        if !take(place) { open[place] = -1 }
      }
      if toWrite >= 0, requests[open.count].revents != 0 { give() }
      if collected[0].count > limits.output { return false }
    }
    return true
  }

  /// Reads what a pipe has; false where it is closed.
  private mutating func take(_ place: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // The call writes no more than there is room for.
    let count = unsafe read(toRead[place], &buffer, buffer.count)
    if count > 0 { collected[place] += buffer[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// Writes what the pipe takes. A program that wants no more of its input has closed it.
  private mutating func give() {
    // The call reads no further than to the end of the input.
    let count = unsafe input.withUnsafeBytes { bytes in
      unsafe write(toWrite, bytes.baseAddress! + written, bytes.count - written)
    }
    if count > 0 { written += count }
    let isWaiting = count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK)
    if written == input.count || (count <= 0 && !isWaiting) { endInput() }
  }

  mutating func end() {
    endInput()
    for descriptor in toRead { close(descriptor) }
  }
}
