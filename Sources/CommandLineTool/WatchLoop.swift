import Driver

/// Does something again whenever what it reads changes, until the user ends it with Ctrl-C or reads no more.
struct WatchLoop {
  var request: SourceRequest
  /// Further files whose changes count.
  var files: [String]
  var isQuiet: Bool

  /// How long to wait between two looks at the disk.
  private static let interval: UInt32 = 250

  /// - Parameter work: A problem that it throws is said; watching goes on, since the next change may mend it.
  func run(_ work: () throws -> Void) throws {
    var snapshot = SourceSnapshot(of: request, and: files)
    var watch = ChangeWatch(snapshot)
    while true {
      if Terminal.isTerminal(1) { try StandardStreams.writeOutput(Array("\u{1B}[2J\u{1B}[3J\u{1B}[H".utf8)) }
      do { try work() } catch let problem as Problem { StandardStreams.say(problem) }
      if !isQuiet {
        let count = snapshot.sourceCount
        let sources = count == 1 ? "1 source" : "\(count) sources"
        StandardStreams.say("notice: linted at \(Clock.timeOfDay); watching \(sources), Ctrl-C ends")
      }
      repeat {
        Clock.pause(milliseconds: Self.interval)
        if StandardStreams.isOutputClosed { return }
        snapshot = SourceSnapshot(of: request, and: files)
      } while !watch.isDue(snapshot)
    }
  }
}
