/// The files of one publication, with what a pipeline needs to trust them: `manifest.json`.
public struct Manifest: Hashable, Sendable {
  /// Number of sources that the framework was read from.
  public var sourceCount: Int
  public var files: [File]

  public struct File: Hashable, Sendable {
    /// Relative to the manifest.
    public var name: String
    public var byteCount: Int
    /// In hexadecimal digits, lower case.
    public var sha256: String

    public init(name: String, byteCount: Int, sha256: String) {
      self.name = name
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  public init(sourceCount: Int, files: [File]) {
    self.sourceCount = sourceCount
    self.files = files
  }

  public static let fileName = "manifest.json"

  /// Writes `manifest.json`.
  public func write(to receive: @escaping ByteReceiver) {
    var sink = JSONSink(receive)
    sink.write(self)
    sink.finish()
  }
}

extension OutputSink where Self: ~Copyable {
  mutating func write(_ manifest: Manifest) throws(Failure) {
    try beginMapping()
    try field("format", "rung-manifest/1")
    try field("sources", manifest.sourceCount)
    try fullList("files", manifest.files) { (sink, file) throws(Failure) in
      try sink.beginMapping()
      try sink.field("name", file.name)
      try sink.field("bytes", file.byteCount)
      try sink.field("sha256", file.sha256)
      try sink.endMapping()
    }
    try endMapping()
  }
}
