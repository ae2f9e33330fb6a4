public import FrameworkModel

/// A JSON document in a form of others, written piece by piece with the same sink as Rung's own.
///
/// Keys hold only what stands in JSON as it is. Within an object each value follows its key; what is nil is left out.
public struct JSONForm: ~Copyable {
  private var sink: JSONSink

  public init(_ receive: @escaping ByteReceiver) { sink = JSONSink(receive) }

  public mutating func beginObject() { sink.beginMapping() }
  public mutating func endObject() { sink.endMapping() }
  public mutating func beginArray() { sink.beginSequence() }
  public mutating func endArray() { sink.endSequence() }
  public mutating func key(_ name: String) { sink.key(name) }
  public mutating func string(_ text: String) { sink.string(text) }

  public mutating func field(_ key: String, _ text: String?) { sink.field(key, text) }

  public mutating func field(_ key: String, _ number: Int?) {
    if let number { sink.field(key, number) }
  }

  /// An array under a key, left out where it is empty.
  public mutating func list(_ key: String, _ texts: [String]) { sink.texts(key, texts) }

  /// A competency as the canonical document has it.
  public mutating func canonical(_ competency: Competency) { sink.write(competency) }

  /// Ends the document and hands over its last bytes.
  public mutating func finish() { sink.finish() }
}
