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
      try sink.field("cluster", entry.cluster)
      try sink.list("related", entry.related) { (sink, link) throws(Failure) in try sink.write(link) }
      try sink.texts("namedBy", entry.namedBy)
      try sink.endMapping()
    }
    try list("unresolved", reference.unresolved) { (sink, unresolved) throws(Failure) in
      try sink.beginMapping()
      try sink.field("competency", unresolved.competency)
      try sink.field("name", unresolved.name)
      try sink.field("nearest", unresolved.nearest)
      try sink.endMapping()
    }
    try list("oneWay", reference.oneWay) { (sink, link) throws(Failure) in
      try sink.beginMapping()
      try sink.field("from", link.from)
      try sink.field("to", link.to)
      try sink.endMapping()
    }
    try texts("selfLinked", reference.selfLinked)
    try texts("unlinked", reference.unlinked)
    try list("islands", reference.islands) { (sink, island) throws(Failure) in
      try sink.beginSequence()
      for id in island { try sink.string(id) }
      try sink.endSequence()
    }
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
    switch link.target {
    case .competency(let id): try field("target", id)
    case .elsewhere(let link): try field("elsewhere", link.written)
    case .nowhere: break
    }
    switch link.origin {
    case .stated:
      try field("how", "stated")
    case .mentioned(let fieldName, let wording):
      try field("how", "mentioned")
      try field("as", wording.rawValue)
      try field("field", fieldName)
    }
    try field("sentence", link.sentence)
    if let place = link.place {
      try field("path", place.path)
      if let inDocument = place.documentPlace { try field("place", inDocument) } else { try field("line", place.line) }
    }
    try endMapping()
  }
}
