public import FrameworkModel
public import SourceText
public import StructuredData
public import TextReading

/// A reading, and the data that it is made of.
public struct ReadData: Sendable {
  public var reading: SourceReading
  public var root: DataNode
  /// Where the page begins whose front matter the framework is; nil where the whole source is data.
  public var pageStart: Int?
}

/// Reads frameworks that others keep as YAML, JSON, TOML or XML, in files of their own, pasted into a text, or as the front
/// matter of a page.
///
/// Keys are known by the same words as the headings of a text. Where the keys do not tell what is what, or tell two things,
/// nothing is guessed: the document is refused, with what was looked for and what was found.
public struct ForeignReader: Sendable {
  private let vocabulary: Vocabulary
  private let mapping: DataMapping?

  /// - Parameter mapping: Where the competencies stand; nil to know them by the words of the keys.
  public init(vocabulary: Vocabulary = .standard, mapping: DataMapping? = nil) {
    self.vocabulary = vocabulary
    self.mapping = mapping
  }

  /// Reads a source.
  ///
  /// - Returns: Nil for a source that is text: not named as YAML, JSON or TOML, and without a framework in its front matter;
  ///   and for XML that is a page.
  /// - Throws: For a source named as one of them that is malformed or no framework, and for any whose data is ambiguous.
  public func read(_ source: SourceFile, as id: SourceID) throws(DataError) -> ReadData? {
    if let form = DataForm(named: source.name) {
      if form == .xml, !XMLForm.isNamedData(source.bytes) { return nil }
      let data = try parse(source, form)
      if data.isPage { return nil }
      var document = document(source, id)
      if let mapping {
        try read(data.root, by: mapping, &document)
      } else {
        try document.read(ReferenceJoin.joined(data.root, document.keys) ?? data.root)
        guard document.isFramework else { throw refusal(data.root, document, form) }
      }
      return finish(document, source, data)
    }
    if let matter = FrontMatter.find(source.bytes) { return try read(matter, source, id) }
    return readUnnamed(source, id)
  }

  /// Reads rows of a table by the mapping.
  /// - Parameter root: A list of mappings from the headings of columns to cells.
  public func read(rows root: DataNode, _ source: SourceFile, as id: SourceID) throws(DataError) -> SourceReading {
    guard let mapping else { preconditionFailure("rows are read here by a mapping") }
    var document = document(source, id)
    try read(root, by: mapping, &document)
    return document.reading
  }

  private func read(
    _ root: DataNode, by mapping: DataMapping, _ document: inout ForeignDocument
  ) throws(DataError) {
    try document.read(mapping.applied(to: root))
    guard document.isFramework else {
      throw DataError(
        "\(mapping.competencies.text), where rung.yml says under data that the competencies stand, leads to "
          + "\(mapping.competencies.matches(in: root).count) places in it, and none of them has levels or behaviors. Correct the "
          + "paths, or exclude the file there.", at: SourceRange(root.range.start, root.range.start))
    }
  }

  /// A damaged document in which no key speaks of what a framework has is about something else.
  private func parse(_ source: SourceFile, _ form: DataForm) throws(DataError) -> ParsedData {
    do { return try form.parse(source) } catch {
      var error = error
      var keys = ForeignKeys(vocabulary)
      if !keys.speakOfFramework(source.bytes) { error.kind = .other }
      throw error
    }
  }

  private func document(_ source: SourceFile, _ id: SourceID) -> ForeignDocument {
    ForeignDocument(source.bytes, id, vocabulary, fallbackName: SourceName.words(of: source.name))
  }

  private func finish(_ document: ForeignDocument, _ source: SourceFile, _ data: ParsedData) -> ReadData {
    var reading = document.reading
    reading.spans += data.spans(around: document.contents, in: source)
    return ReadData(reading: reading, root: data.root)
  }

  // MARK: Data in a source that is not named so

  private func read(
    _ matter: FrontMatter, _ source: SourceFile, _ id: SourceID
  ) throws(DataError) -> ReadData? {
    var document = document(source, id)
    try document.read(matter.root)
    guard document.isFramework else { return nil }
    var reading = document.reading
    reading.spans += matter.spans(source, around: document.contents)
    return ReadData(reading: reading, root: matter.root, pageStart: Int(matter.closing.end))
  }

  /// Data that was saved as text or pasted into one, when its lines are those of data and it reads as a framework.
  private func readUnnamed(_ source: SourceFile, _ id: SourceID) -> ReadData? {
    guard let pasted = PastedData(in: source) else { return nil }
    var document = document(source, id)
    let root = ReferenceJoin.joined(pasted.data.root, document.keys) ?? pasted.data.root
    do throws(DataError) { try document.read(root) } catch { return nil }
    guard document.isFramework else { return nil }
    document.note(pasted)
    var read = finish(document, source, pasted.data)
    read.pageStart = pasted.pageStart
    return read
  }

  /// What the blocks of code of a page hold that was read as text, though it is data that reads as a framework: in an
  /// editor's words, for behind `FILE: `. Linear.
  public func remarks(on source: SourceFile) -> [String] {
    guard let fenced = FencedBlocks(in: source), !fenced.areAll else { return [] }
    return fenced.blocks.compactMap { block in
      guard let data = FencedData.parse(block, source.bytes) else { return nil }
      var document = document(source, SourceID(0))
      let root = ReferenceJoin.joined(data.root, document.keys) ?? data.root
      guard (try? document.read(root)) != nil, document.isFramework else { return nil }
      return
        "the block of code at line \(block.line) holds a framework in \(data.form.rawValue), and was read as text, since other "
        + "text stands around it. To have it read as data, put it into a file of its own."
    }
  }

  // MARK: Refusal

  private func refusal(_ root: DataNode, _ document: ForeignDocument, _ form: DataForm) -> DataError {
    let found = document.reading.competencies.isEmpty ? "no competency" : "competencies without levels or behaviors"
    let nodes = root.items.first.map { root.entries.isEmpty ? $0.entries : root.entries } ?? root.entries
    let keys = nodes.prefix(8).map { "\"\($0.key)\"" }.joined(separator: ", ")
    let more = nodes.count > 8 ? " and \(nodes.count - 8) more" : ""
    let suggestion = MappingSuggestion(for: root)
    let seen = keys.isEmpty ? "It is \(root.phrase)." : "The keys here are \(keys)\(more)."
    var error = DataError(
      "Rung finds \(found) in this \(form.rawValue). It looks for competencies (under competencies, skills or topics) with a name, "
        + "and with levels (under levels, or keys such as 1, level-2, beginner) or behaviors (under behaviors, criteria or "
        + "indicators). \(seen) Rename keys, add them to headings in rung.yml, say there under data where competencies stand, or exclude the file."
        + (suggestion?.text ?? ""),
      at: SourceRange(root.range.start, root.range.start))
    error.kind = suggestion?.hasLevels == true || !document.reading.competencies.isEmpty ? .unclear : .other
    return error
  }
}
