import CExpat

/// Reads XML with expat.
///
/// Nothing is fetched and no entity is declared: a document that tries to declare one is refused, so that none can grow.
public enum XMLReader {
  /// Tells a handler what stands in a document. Cost is linear in the document's size.
  /// - Parameter isDecoded: Whether the bytes are UTF-8, whatever encoding the document declares.
  /// - Throws: When the document is no XML or beyond the limits, and what the handler throws.
  public static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], isDecoded: Bool = false, limits: XMLLimits = XMLLimits(), _ handler: inout Handler
  ) throws(XMLError) {
    let session = ExpatSession(handler, limits)
    defer { handler = session.handler }
    try session.read(bytes, isDecoded: isDecoded)
  }
}

/// One reading by expat for a handler of any kind.
private final class ExpatSession<Handler: XMLHandler>: ExpatReceiver {
  var handler: Handler

  init(_ handler: Handler, _ limits: XMLLimits) {
    self.handler = handler
    super.init(limits)
  }

  override func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {
    try handler.begin(name, attributes)
  }

  override func end(_ name: XMLName) throws(XMLError) { try handler.end(name) }
  override func text(_ text: String) throws(XMLError) { try handler.text(text) }
  override func comment() { handler.comment() }
  override func at(_ range: Range<Int>) { handler.at(range) }
}

/// What expat's functions call, whatever the handler is. The first error stops expat and is kept.
///
/// Everything that is unsafe about expat stays in here. expat calls back with a pointer to this, which lives exactly as long
/// as `read` runs; what it points to is copied before a handler sees it.
@safe
private class ExpatReceiver {
  private let limits: XMLLimits
  private var depth = 0
  private var error: XMLError?
  private var parser: XML_Parser?
  private var names = NameTable()

  init(_ limits: XMLLimits) {
    self.limits = limits
  }

  func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {}
  func end(_ name: XMLName) throws(XMLError) {}
  func text(_ text: String) throws(XMLError) {}
  func comment() {}
  func at(_ range: Range<Int>) {}

  /// How many bytes expat gets at a time: it counts in `Int32`.
  private static var pieceSize: Int { 1 << 24 }

  func read(_ bytes: [UInt8], isDecoded: Bool) throws(XMLError) {
    guard let parser = unsafe XML_ParserCreateNS(isDecoded ? "UTF-8" : nil, NameTable.separator) else {
      fatalError("out of memory")
    }
    unsafe self.parser = parser
    defer { unsafe XML_ParserFree(parser) }
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { unsafe ExpatReceiver.of($0).begins($1, $2) },
      { unsafe ExpatReceiver.of($0).ends($1) })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe ExpatReceiver.of($0).reads($1, $2) }
    unsafe XML_SetCommentHandler(parser) { data, _ in unsafe ExpatReceiver.of(data).passes() }
    unsafe XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      unsafe ExpatReceiver.of(data).stop(XMLError(.declaresEntities))
    }
    var place = 0
    repeat {
      let count = min(Self.pieceSize, bytes.count - place)
      let isLast = place + count == bytes.count
      let status = unsafe bytes.withUnsafeBytes {
        let start = unsafe $0.baseAddress.map { unsafe ($0 + place).assumingMemoryBound(to: CChar.self) }
        return unsafe XML_Parse(parser, start, Int32(count), isLast ? 1 : 0)
      }
      if let error { throw error }
      guard status == XML_STATUS_OK else { throw unsafe problem(XML_GetErrorCode(parser)) }
      place += count
    } while place < bytes.count
  }

  private func problem(_ code: XML_Error) -> XMLError {
    if code == XML_ERROR_NO_MEMORY { fatalError("out of memory") }
    // The words are a text of expat's own, which ends with a 0.
    let words = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "unknown error"
    return XMLError(.malformed(words), line: line)
  }

  /// Where what expat tells now stands.
  private var range: Range<Int> {
    let start = unsafe Int(XML_GetCurrentByteIndex(parser))
    return unsafe start..<(start + Int(XML_GetCurrentByteCount(parser)))
  }

  private var line: Int { unsafe Int(XML_GetCurrentLineNumber(parser)) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> ExpatReceiver {
    guard let data = unsafe data else { preconditionFailure("expat hands back what it was given") }
    return unsafe Unmanaged<ExpatReceiver>.fromOpaque(data).takeUnretainedValue()
  }

  /// - Parameter attributes: Names and values in turn, with nil behind the last.
  private func begins(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard error == nil, let name = unsafe name else { return }
    depth += 1
    guard depth <= limits.depth else { return stop(XMLError(.tooDeep)) }
    let element = unsafe names.name(name)
    var found: [XMLAttribute] = []
    if var next = unsafe attributes {
      while let key = unsafe next[0], let value = unsafe next[1] {
        unsafe found.append(XMLAttribute(name: names.name(key), value: String(cString: value)))
        unsafe next += 2
      }
    }
    at(range)
    attempt { () throws(XMLError) in try begin(element, found) }
  }

  private func ends(_ name: UnsafePointer<CChar>?) {
    guard error == nil, let name = unsafe name else { return }
    depth -= 1
    let element = unsafe names.name(name)
    at(range)
    attempt { () throws(XMLError) in try end(element) }
  }

  private func passes() {
    guard error == nil else { return }
    at(range)
    comment()
  }

  private func reads(_ start: UnsafePointer<CChar>?, _ count: Int32) {
    guard error == nil else { return }
    let text = unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: Int(count)), as: UTF8.self)
    at(range)
    attempt { () throws(XMLError) in try self.text(text) }
  }

  private func attempt(_ work: () throws(XMLError) -> Void) {
    do throws(XMLError) { try work() } catch { stop(error) }
  }

  private func stop(_ error: XMLError) {
    guard self.error == nil else { return }
    self.error = XMLError(error.problem, line: line)
    unsafe XML_StopParser(parser, 0)
  }
}

/// Takes apart expat's names, which hold the namespace in front of a separator, and keeps each namespace once.
private struct NameTable {
  /// No address holds it.
  static let separator: CChar = 0x0C
  private var namespaces: [[UInt8]: String] = [:]
  private var last: (bytes: [UInt8], namespace: String) = ([], "")

  /// - Parameter pointer: A name that ends with a 0.
  mutating func name(_ pointer: UnsafePointer<CChar>) -> XMLName {
    var (end, border): (Int, Int?) = (0, nil)
    while unsafe pointer[end] != 0 {
      if unsafe pointer[end] == Self.separator { border = end }
      end += 1
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: end)
    guard let border else { return unsafe XMLName("", String(decoding: bytes, as: UTF8.self)) }
    let local = unsafe String(decoding: bytes[(border + 1)...], as: UTF8.self)
    let head = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<border])
    if unsafe !last.bytes.elementsEqual(head) {
      let key = unsafe Array(head)
      let namespace = namespaces[key] ?? String(decoding: key, as: UTF8.self)
      namespaces[key] = namespace
      last = (key, namespace)
    }
    return XMLName(last.namespace, local)
  }
}
