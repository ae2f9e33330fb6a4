public import FrameworkModel
public import SourceText

/// Writes `sourcemap.json`: for each source, what became of each of its bytes.
///
/// One source after another, so that only one map is in memory at a time.
public struct SourceMapWriter: ~Copyable {
  public static let fileName = "sourcemap.json"

  private var sink: JSONSink

  /// Begins the document.
  public init(to receive: @escaping ByteReceiver) {
    sink = JSONSink(receive)
    sink.beginMapping()
    sink.field("format", "rung-sourcemap/1")
    sink.key("sources")
    sink.beginSequence()
  }

  /// Writes the map of one source.
  ///
  /// - Parameter framework: Names the entities: `client-focus/level 2/behavior 3`.
  public mutating func write(_ map: SourceMap, of source: SourceFile, in framework: Framework) {
    sink.write(map, of: source, in: framework)
  }

  /// Ends the document.
  public consuming func finish() {
    sink.endSequence()
    sink.endMapping()
    sink.finish()
  }
}

extension OutputSink where Self: ~Copyable {
  fileprivate mutating func write(_ map: SourceMap, of source: SourceFile, in framework: Framework) throws(Failure) {
    try beginMapping()
    try field("path", source.name)
    try field("encoding", source.encoding.rawValue)
    try field("document", source.document?.kind.rawValue)
    try field("bytes", source.bytes.count)
    var line = 0
    let starts = source.lines.starts
    try fullList("segments", map.segments) { (sink, segment) throws(Failure) in
      while line + 1 < starts.count, starts[line + 1] <= segment.range.start { line += 1 }
      try sink.beginRecord()
      try sink.field("start", segment.range.offsets.lowerBound)
      try sink.field("end", segment.range.offsets.upperBound)
      try sink.field("line", line + 1)
      switch segment.meaning {
      case .content(let entity):
        try sink.field("role", "content")
        try sink.field("kind", entity.item?.kind.rawValue)
        try sink.field("entity", entity.path(in: framework))
      case .role(let role):
        try sink.field("role", role.isNoise ? "noise" : "structure")
        try sink.field("kind", role.name)
      }
      try sink.endMapping()
    }
    try endMapping()
  }
}

extension SourceRole {
  /// The role's permanent name in `sourcemap.json`.
  var name: String {
    switch self {
    case .heading: "heading"
    case .mark: "mark"
    case .markup: "markup"
    case .tableRule: "table rule"
    case .syntax: "syntax"
    case .chrome: "chrome"
    case .furniture: "furniture"
    case .placeholder: "placeholder"
    case .comment: "comment"
    case .invisible: "invisible"
    }
  }
}
