import CExpat

/// Reads XML with expat.
///
/// Nothing is fetched and no entity is declared: a document that tries to declare one is refused, so that none can grow.
public enum XMLReader {
  /// Tells a handler what stands in a document. Cost is linear in the document's size.
  /// - Throws: When the document is no XML or beyond the limits, and what the handler throws.
  public static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], limits: XMLLimits = XMLLimits(), _ handler: inout Handler
  ) throws(XMLError) {
    let session = ExpatSession(handler, limits)
    defer { handler = session.handler }
    try session.read(bytes)
  }
}

/// One reading by expat. expat calls back with a pointer to it, so that it lives exactly as long as `read` runs.
private final class ExpatSession<Handler: XMLHandler>: ExpatReceiver {
  var handler: Handler
  private var names = NameTable()

  init(_ handler: Handler, _ limits: XMLLimits) {
    self.handler = handler
    super.init(limits)
  }

  override func begin(_ name: UnsafePointer<CChar>, _ attributes: ExpatAttributes?) throws(XMLError) {
    var found: [XMLAttribute] = []
    if var place = attributes {
      while let key = place[0], let value = place[1] {
        found.append(XMLAttribute(name: names.name(key), value: String(cString: value)))
        place += 2
      }
    }
    try handler.begin(names.name(name), found)
  }

  override func end(_ name: UnsafePointer<CChar>) throws(XMLError) { try handler.end(names.name(name)) }

  override func text(_ bytes: UnsafeBufferPointer<CChar>) throws(XMLError) {
    try handler.text(String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self))
  }
}

typealias ExpatAttributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

/// What expat's functions call, whatever the handler is. The first error stops expat and is kept.
private class ExpatReceiver {
  private let limits: XMLLimits
  private var depth = 0
  private var error: XMLError?
  private var parser: XML_Parser?

  init(_ limits: XMLLimits) { self.limits = limits }

  func begin(_ name: UnsafePointer<CChar>, _ attributes: ExpatAttributes?) throws(XMLError) {}
  func end(_ name: UnsafePointer<CChar>) throws(XMLError) {}
  func text(_ bytes: UnsafeBufferPointer<CChar>) throws(XMLError) {}

  /// How many bytes expat gets at a time: it counts in `Int32`.
  private static var pieceSize: Int { 1 << 24 }

  func read(_ bytes: [UInt8]) throws(XMLError) {
    guard let parser = XML_ParserCreateNS(nil, NameTable.separator) else { fatalError("out of memory") }
    self.parser = parser
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { ExpatReceiver.of($0).begins($1, $2) },
      { ExpatReceiver.of($0).ends($1) })
    XML_SetCharacterDataHandler(parser) { ExpatReceiver.of($0).reads($1, $2) }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      ExpatReceiver.of(data).stop(XMLError(.declaresEntities))
    }
    var place = 0
    repeat {
      let count = min(Self.pieceSize, bytes.count - place)
      let isLast = place + count == bytes.count
      let status = bytes.withUnsafeBytes {
        let start = $0.baseAddress.map { ($0 + place).assumingMemoryBound(to: CChar.self) }
        return XML_Parse(parser, start, Int32(count), isLast ? 1 : 0)
      }
      if let error { throw error }
      guard status == XML_STATUS_OK else { throw problem(XML_GetErrorCode(parser)) }
      place += count
    } while place < bytes.count
  }

  private func problem(_ code: XML_Error) -> XMLError {
    if code == XML_ERROR_NO_MEMORY { fatalError("out of memory") }
    let words = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown error"
    return XMLError(.malformed(words), line: line)
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> ExpatReceiver {
    guard let data else { preconditionFailure("expat hands back what it was given") }
    return Unmanaged<ExpatReceiver>.fromOpaque(data).takeUnretainedValue()
  }

  private func begins(_ name: UnsafePointer<CChar>?, _ attributes: ExpatAttributes?) {
    guard error == nil, let name else { return }
    depth += 1
    guard depth <= limits.depth else { return stop(XMLError(.tooDeep)) }
    attempt { () throws(XMLError) in try begin(name, attributes) }
  }

  private func ends(_ name: UnsafePointer<CChar>?) {
    guard error == nil, let name else { return }
    depth -= 1
    attempt { () throws(XMLError) in try end(name) }
  }

  private func reads(_ start: UnsafePointer<CChar>?, _ count: Int32) {
    guard error == nil else { return }
    attempt { () throws(XMLError) in try text(UnsafeBufferPointer(start: start, count: Int(count))) }
  }

  private func attempt(_ work: () throws(XMLError) -> Void) {
    do throws(XMLError) { try work() } catch { stop(error) }
  }

  private func stop(_ error: XMLError) {
    guard self.error == nil else { return }
    self.error = XMLError(error.problem, line: line)
    XML_StopParser(parser, 0)
  }
}

/// Takes apart expat's names, which hold the namespace in front of a separator, and keeps each namespace once.
private struct NameTable {
  /// No address holds it.
  static let separator: CChar = 0x0C
  private var namespaces: [[UInt8]: String] = [:]
  private var last: (bytes: [UInt8], namespace: String) = ([], "")

  mutating func name(_ pointer: UnsafePointer<CChar>) -> XMLName {
    var (end, border): (Int, Int?) = (0, nil)
    while pointer[end] != 0 {
      if pointer[end] == Self.separator { border = end }
      end += 1
    }
    let bytes = UnsafeRawBufferPointer(start: pointer, count: end)
    guard let border else { return XMLName("", String(decoding: bytes, as: UTF8.self)) }
    let local = String(decoding: bytes[(border + 1)...], as: UTF8.self)
    let head = UnsafeRawBufferPointer(rebasing: bytes[..<border])
    if !last.bytes.elementsEqual(head) {
      let key = Array(head)
      let namespace = namespaces[key] ?? String(decoding: head, as: UTF8.self)
      namespaces[key] = namespace
      last = (key, namespace)
    }
    return XMLName(last.namespace, local)
  }
}
