import Foundation
import SourceText
import Testing

@testable import Documents

/// Documents that real programs wrote (tools/make_documents.py).
@Suite struct DocumentReaderTests {
  private func read(_ name: String) throws -> DocumentText {
    try DocumentReader.read(try Project.bytes(name), as: name.hasSuffix(".odt") ? .openDocument : .word)
  }

  private func text(_ name: String) throws -> String { String(decoding: try read(name).bytes, as: UTF8.self) }

  /// Numbers of Word's own, tracked changes, text boxes, controls, hidden text, notes, links.
  @Test func oddPartsAreReadAsTheyAreMeant() throws {
    try Project.expectGolden(try text("beekeeping.docx"), at: "beekeeping.txt")
    #expect(try text("beekeeping.odt") == text("beekeeping.docx"))
  }

  /// Changes of all kinds, fields, boxes, controls, notes; parts under names of their own.
  @Test func changesAreReadAsAccepted() throws {
    try Project.expectGolden(try text("changes.docx"), at: "changes.txt")
    let document = try read("changes.docx")
    #expect(document.remarks == [.trackedChanges(count: 3, first: SourceRange(0, 23))])
  }

  @Test func trackedChangesAreCountedAndPlaced() throws {
    for name in ["beekeeping.docx", "beekeeping.odt"] {
      let document = try read(name)
      guard case .trackedChanges(let count, let first)? = document.remarks.first else {
        Issue.record("no changes were seen in \(name)")
        continue
      }
      #expect(count == 2)
      #expect(String(decoding: document.bytes[first.offsets], as: UTF8.self) == "Keeps bees alive and well.")
    }
  }

  /// What stands in front of the comments is the Markdown that says the same.
  @Test(arguments: ["service.docx", "service.odt", "libreoffice.docx"])
  func stylesBecomeMarkdown(_ name: String) throws {
    func words(_ text: String) -> [String] {
      text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        .filter { !$0.hasPrefix("<!--") }.map(String.init)
    }
    let source = String(decoding: try Project.bytes("service.md"), as: UTF8.self)
    #expect(try words(text(name)) == words(source))
    #expect(try text(name).contains("<!-- page header: Service handbook, draft -->"))
    #expect(try text(name).contains("<!-- page footer: For internal use -->"))
  }

  @Test(arguments: [
    ("2", true), ("2.1", true), ("1.4.1.1.", true), ("2.", false), ("2)", false), ("a)", false), ("Level 2:", false),
    ("2.a", false), (".", false), ("", false),
  ]) func numbersThatCountPartsAreTold(_ label: String, _ isOutline: Bool) {
    #expect(ListNumber.isOutline(label) == isOutline)
  }

  @Test(arguments: ["matrix.docx", "matrix.odt"])
  func tablesKeepMergedCellsAndListsInTheirCells(_ name: String) throws {
    let text = try text(name)
    #expect(text.contains("<td rowspan=\"2\">Beekeeping</td>"))
    #expect(
      text.contains("<td><ul><li>Lights a smoker with dry grass.</li><li>Carries frames level.</li></ul></td>"))
    #expect(text.contains("<th>**Behaviors**</th>"))
  }

  @Test func placesAreWhatPeopleFind() throws {
    let document = try read("matrix.docx")
    let text = String(decoding: document.bytes, as: UTF8.self)
    func place(of words: String) throws -> String? {
      let start = try #require(text.range(of: words)).lowerBound
      return document.places.name(at: UInt32(text.utf8.distance(from: text.startIndex, to: start)))
    }
    #expect(try place(of: "Competency") == "table 1 row 1")
    #expect(try place(of: "Judges by the caps") == "table 1 row 5")
    #expect(try read("service.docx").places.name(at: 0) == "page text \"Client Care\"")
  }
}

/// Documents that are no documents.
@Suite struct HostileDocumentTests {
  private func message(_ bytes: [UInt8], _ form: DocumentForm) -> String? {
    do {
      _ = try DocumentReader.read(bytes, as: form)
      return nil
    } catch { return error.message }
  }

  @Test func aDocumentCutOffIsRefused() throws {
    for (name, form) in [("matrix.docx", DocumentForm.word), ("matrix.odt", .openDocument)] {
      let bytes = try Project.bytes(name)
      for end in stride(from: 0, to: bytes.count, by: 997) {
        #expect(
          message(Array(bytes[..<end]), form) == "it is cut off: its last part is missing. Copy or download it again.")
      }
    }
  }

  @Test func aDocumentOfAnotherKindIsRefused() throws {
    #expect(message(try Project.bytes("matrix.odt"), .word)?.contains("holds no text") == true)
    #expect(message(try Project.bytes("matrix.docx"), .openDocument)?.contains("holds no text") == true)
  }

  /// Whatever byte is damaged: no crash, and where it is refused a message that ends.
  @Test func aDamagedByteIsRefusedOrHarmless() throws {
    let bytes = try Project.bytes("libreoffice.docx")
    for place in stride(from: 0, to: bytes.count, by: 101) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      if let message = message(damaged, .word) { #expect(message.hasSuffix(".")) }
    }
  }
}
