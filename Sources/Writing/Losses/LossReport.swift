public import FrameworkModel

/// What a form cannot hold of one framework.
public struct LossReport: Hashable, Sendable {
  /// What `--to` calls the form.
  public var target: String
  /// In the order of the canonical document; each field and reason once, with a count above 0.
  public private(set) var losses: [Loss] = []
  /// What was cut or changed so that it fits, one line for each text.
  public var notes: [String] = []

  public init(target: String) { self.target = target }

  /// What a form leaves out of a framework that never has a place for certain fields.
  /// - Parameter lost: The fields, and why each is left out.
  public init(target: String, of framework: Framework, without lost: [(field: ModelField, why: String)]) {
    self.init(target: target)
    for (field, why) in lost { add(field, field.count(framework), why: why) }
  }

  /// Enters a number of texts or values that are left out or cut.
  /// - Parameters:
  ///   - why: What the form lacks, or what became of them, in plain words, without a full stop.
  ///   - readsBack: Whether they are there for Rung alone, which reads them back.
  public mutating func add(_ field: ModelField, _ count: Int, why: String, readsBack: Bool = false) {
    guard count > 0 else { return }
    if let index = losses.firstIndex(where: { $0.field == field && $0.why == why }) {
      losses[index].count += count
    } else {
      let place = losses.firstIndex { $0.field.order > field.order } ?? losses.count
      losses.insert(Loss(field: field, why: why, count: count, readsBack: readsBack), at: place)
    }
  }

  public struct Loss: Hashable, Sendable {
    public var field: ModelField
    public var why: String
    public var count: Int
    /// Whether they are hidden rather than lost: other systems do not see them, and Rung reads them back.
    public var readsBack: Bool

    /// One line: `leaves out 12 interview questions: CASE has no place for them`.
    public var line: String { readsBack ? "hides \(phrase)" : "leaves out \(phrase)" }

    private var phrase: String { "\(count) \(count == 1 ? field.singular : field.plural): \(why)" }
  }
}

/// The loss reports of one run as a document of their own.
public struct LossDocument: Sendable {
  private let reports: [(framework: String, report: LossReport)]

  /// - Parameter reports: With the id of the framework that each is about.
  public init(_ reports: [(framework: String, report: LossReport)]) { self.reports = reports }

  /// Writes it as JSON; `schema/losses.json` tells the form.
  public func write(to receive: @escaping ByteReceiver) {
    var sink = JSONSink(receive)
    sink.beginMapping()
    sink.field("format", "rung-losses/1")
    sink.fullList("reports", reports) { sink, entry in
      sink.beginMapping()
      sink.field("framework", entry.framework)
      sink.field("target", entry.report.target)
      sink.fullList("losses", entry.report.losses) { sink, loss in
        sink.beginMapping()
        sink.field("field", loss.field.path)
        sink.field("count", loss.count)
        sink.field("why", loss.why)
        sink.key("readsBack")
        sink.boolean(loss.readsBack)
        sink.endMapping()
      }
      sink.texts("notes", entry.report.notes)
      sink.endMapping()
    }
    sink.endMapping()
    sink.finish()
  }
}
