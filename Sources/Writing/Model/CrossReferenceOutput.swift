import FrameworkModel

// crossref.json.
extension OutputSink where Self: ~Copyable {
  mutating func write(_ reference: CrossReference) throws(Failure) {
    try beginMapping()
    try field("format", "rung-crossref/1")
    try fullList("competencies", reference.competencies) { (sink, entry) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", entry.id)
      try sink.field("name", entry.name)
      try sink.list("related", entry.related) { (sink, link) throws(Failure) in try sink.write(link) }
      try sink.texts("namedBy", entry.namedBy)
      try sink.endMapping()
    }
    try list("unresolved", reference.unresolved) { (sink, unresolved) throws(Failure) in
      try sink.beginMapping()
      try sink.field("competency", unresolved.competency)
      try sink.field("name", unresolved.name)
      try sink.endMapping()
    }
    try list("oneWay", reference.oneWay) { (sink, link) throws(Failure) in
      try sink.beginMapping()
      try sink.field("from", link.from)
      try sink.field("to", link.to)
      try sink.endMapping()
    }
    try texts("unlinked", reference.unlinked)
    try list("sharedBehaviors", reference.sharedBehaviors) { (sink, shared) throws(Failure) in
      try sink.beginMapping()
      try sink.field("text", shared.text)
      try sink.texts("competencies", shared.competencies)
      try sink.endMapping()
    }
    try endMapping()
  }

  private mutating func write(_ link: CrossReference.Link) throws(Failure) {
    try beginMapping()
    try field("name", link.name)
    try field("target", link.target)
    switch link.origin {
    case .stated:
      try field("how", "stated")
    case .mentioned(let fieldName, let sentence):
      try field("how", "mentioned")
      try field("field", fieldName)
      try field("sentence", sentence)
    }
    try endMapping()
  }
}
