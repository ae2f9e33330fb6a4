import Testing

@testable import XMLText

@Suite struct XMLReaderTests {
  private func tree(_ text: String) throws(XMLError) -> XMLElement { try XMLTree.read(Array(text.utf8)) }

  private func problem(_ text: String) -> XMLError? {
    do throws(XMLError) {
      _ = try tree(text)
      return nil
    } catch { return error }
  }

  @Test func aTreeHoldsElementsAttributesAndText() throws {
    let root = try tree(
      """
      <w:p xmlns:w="urn:words" w:id="7"><w:t>Hears &amp; \u{00E4}sks</w:t><x/>more<!-- not this --> text<![CDATA[<b>]]></w:p>
      """)
    #expect(root.name == XMLName("urn:words", "p"))
    #expect(root["id"] == "7")
    #expect(root.first("t")?.text == "Hears & \u{00E4}sks")
    #expect(root.text == "Hears & \u{00E4}sksmore text<b>")
    #expect(root.elements.map(\.name.local) == ["t", "x"])
  }

  @Test func otherPrefixesAreTheSameNames() throws {
    let one = try tree(#"<a:p xmlns:a="urn:words"/>"#)
    let other = try tree(#"<p xmlns="urn:words"/>"#)
    #expect(one.name == other.name)
  }

  @Test func utf16IsRead() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><p>\u{00E4}</p>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(try XMLTree.read(bytes).text == "\u{00E4}")
  }

  @Test func whatIsNoXMLIsRefusedWithItsLine() {
    for text in ["", "text", "<p>", "<p></q>", "<p/><p/>", "<p>&nbsp;</p>", "<p>\u{1}</p>"] {
      guard case .malformed? = problem(text)?.problem else {
        Issue.record("\(text) was taken for XML")
        continue
      }
    }
    #expect(problem("<p>\n\n</q>")?.line == 3)
  }

  @Test func entitiesAreNeitherDeclaredNorFetched() {
    let bomb = """
      <!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>&b;</p>
      """
    #expect(problem(bomb)?.problem == .declaresEntities)
    #expect(
      problem("<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;</p>")?.problem == .declaresEntities)
    // A document type that is somewhere else is not looked for.
    #expect(problem("<!DOCTYPE p SYSTEM \"p.dtd\"><p/>") == nil)
  }

  @Test func aHundredThousandLevelsAreRefused() {
    let text = String(repeating: "<p>", count: 100_000) + String(repeating: "</p>", count: 100_000)
    #expect(problem(text)?.problem == .tooDeep)
  }

  @Test func aHandlersErrorEndsTheReading() {
    struct Refusing: XMLHandler {
      var count = 0
      mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {
        count += 1
        if name.local == "stop" { throw XMLError(.refused("enough")) }
      }
      mutating func end(_ name: XMLName) throws(XMLError) {}
      mutating func text(_ text: String) throws(XMLError) {}
    }
    var handler = Refusing()
    let bytes = Array("<p>\n<stop/><q/></p>".utf8)
    #expect(throws: XMLError(.refused("enough"), line: 2)) { try XMLReader.read(bytes, &handler) }
    #expect(handler.count == 2)
  }
}
