import SourceText
import StructuredData
import Testing

@Suite struct XMLDataReaderTests {
  private func read(_ text: String) throws(DataError) -> XMLDocument { try XMLDataReader().read(Array(text.utf8)) }

  @Test func elementsAndAttributesAreKeys() throws {
    let text = #"<top xmlns:x="urn:x" x:no="1" n="7" t='é &amp; b'><one>One</one><two/><one>  12 </one></top>"#
    let root = try read(text).root
    #expect(root.keys == ["n", "t", "one", "two"])
    #expect(root["n"]?.value == .integer(7))
    #expect(root["t"]?.value == .string("é & b", .quoted))
    #expect(root["two"]?.value == .null)
    guard case .sequence(let items)? = root["one"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.value) == [.string("One", .quoted), .integer(12)])
    #expect(text.part(items[0].range) == ">One<")
    #expect(text.part(items[1].range) == "12")
  }

  @Test func wrappersAreLists() throws {
    let root = try read("<top><goals><goal>One</goal></goals><meta><id>x</id></meta></top>").root
    #expect(root["goals"]?.value.isSequence == true)
    #expect(root["meta"]?.value.isSequence == false)
    let other = try read("<top><one><two>1</two></one><one><two>1</two><two>2</two><three>3</three></one></top>").root
    guard case .mapping(let entries) = other.value, case .sequence(let items)? = entries.first?.value.value else {
      Issue.record("no list")
      return
    }
    #expect(items[0]["two"]?.value.isSequence == true)
  }

  @Test func dressIsNoStructure() throws {
    let text = "<top><one>Keeps the fire <i>low</i> &lt; hot.</one><p>One</p></top>"
    let root = try read(text).root
    #expect(root["one"]?.value == .string("Keeps the fire low < hot.", .quoted))
    #expect(root["one"].map { text.part($0.range) } == ">Keeps the fire <i>low</i> &lt; hot.<")
  }

  @Test func textsBetweenElementsAreKept() throws {
    let root = try read("<top>\n One <one>x</one> two </top>").root
    guard case .sequence(let texts)? = root["text"]?.value else {
      Issue.record("no texts")
      return
    }
    #expect(texts.map(\.value) == [.string("\n One ", .quoted), .string(" two ", .quoted)])
  }

  @Test func commentsAreTold() throws {
    let text = "<top><!-- one --><one>x<!-- two -->y</one></top><!-- three -->"
    let document = try read(text)
    #expect(document.comments.map(text.part) == ["<!-- one -->", "<!-- two -->", "<!-- three -->"])
    #expect(document.root["one"]?.value == .string("xy", .quoted))
  }

  @Test func theDeclaredEncodingIsThatOfTheFileBefore() throws {
    let root = try read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><top><one>é</one><two>x</two></top>").root
    #expect(root["one"]?.value == .string("é", .quoted))
  }

  @Test(arguments: [
    ("<top>\n<one></top>", "well-formed"), ("<!DOCTYPE top [<!ENTITY b 'c'>]><top>&b;</top>", "entity"),
    ("", "well-formed"),
    (String(repeating: "<top>", count: 300), "nested more than"),
  ]) func whatIsRefused(_ text: String, _ words: String) throws {
    let error = try #require(throws: DataError.self) { try read(text) }
    #expect(error.message.contains(words), "\(error.message)")
  }

  @Test func aRefusalMarksAWholeLetter() throws {
    let error = try #require(throws: DataError.self) { try read("é") }
    #expect("é".part(error.range) == "é")
  }
}

extension DataNode {
  fileprivate var keys: [String] { if case .mapping(let entries) = value { entries.map(\.key) } else { [] } }
}

extension DataNode.Value {
  fileprivate var isSequence: Bool { if case .sequence = self { true } else { false } }
}

extension String {
  fileprivate func part(_ range: SourceRange) -> String { String(decoding: Array(utf8)[range.offsets], as: UTF8.self) }
}
