import Documents
import Foundation
import Testing

@testable import Driver

@Suite struct FileKindTests {
  private static let documents = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/documents")

  private func kind(_ bytes: [UInt8], _ name: String) -> FileKind { FileKind(bytes, name: name) }
  private func kind(_ text: String, _ name: String) -> FileKind { kind(Array(text.utf8), name) }

  /// The container of the old Office programs, with a stream of a name.
  private func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
      + stream.utf16.flatMap { [UInt8($0), 0] as [UInt8] }
  }

  @Test func contentsSayWhatAFileIsWhateverItsEnding() throws {
    let word = [UInt8](try Data(contentsOf: Self.documents.appending(path: "matrix.docx")))
    let open = [UInt8](try Data(contentsOf: Self.documents.appending(path: "matrix.odt")))
    #expect(kind(word, "matrix.txt") == .document(.word))
    #expect(kind(open, "matrix.docx") == .document(.openDocument))
    #expect(kind("%PDF-1.7\n", "page") == .pdf)
    #expect(kind("{\\rtf1 Client Care}", "page.txt") == .unread(.richText))
    #expect(kind(compound("WordDocument"), "page.docx") == .unread(.oldWord))
    #expect(kind(compound("Workbook"), "page") == .unread(.oldExcel))
    #expect(kind(compound("EncryptedPackage"), "page.docx") == .unread(.encrypted))
    #expect(kind("MIME-Version: 1.0\nContent-Type: multipart/related;", "page.doc") == .webArchive)
    let message = "Date: Mon, 30 Nov 2026\nSubject: Exported\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n"
    #expect(kind(message, "page.doc") == .webArchive)
    #expect(kind("Date: today\n\nIt is multipart/mixed.", "page.txt") == .text)
    #expect(
      kind("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><a/>", "a.xml") == .unread(.excelXML))
    let flat = "<?xml version=\"1.0\"?><d xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    #expect(kind(flat + "m=\"a.opendocument.text\"/>", "a.xml") == .unread(.flatOpenDocument))
    #expect(kind(flat + "m=\"a.opendocument.spreadsheet\"/>", "a.xml") == .unread(.flatOpenSpreadsheet))
  }

  @Test func aPageUnderTheNameOfADocumentIsAPage() {
    #expect(kind("<html><body><h1>Client Care</h1></body></html>", "client-care.doc") == .text)
    #expect(kind("Client Care\n", "client-care.docx") == .text)
    #expect(kind("", "client-care.rtf") == .text)
  }

  @Test func theEndingSaysWhatContentsDoNot() {
    #expect(kind([0x31, 0xBE, 0, 0], "letter.doc") == .unread(.oldWord))
    #expect(kind([0x50, 0x4B, 3, 4], "talk.pptx") == .unread(.presentation))
    #expect(kind([0x50, 0x4B, 3, 4], "things.zip") == .unread(.archive))
    // Cut off: refused when it is opened.
    #expect(kind([0x50, 0x4B, 3, 4], "page.docx") == .document(.word))
  }

  @Test func everyKindSaysWhatItIsAndWhatToDo() {
    for kind in UnreadKind.allCases {
      let message = kind.message("old/client care.doc")
      #expect(message.hasPrefix("it is "), "\(message)")
      #expect(!message.contains(" old/client care.doc"), "the path is not quoted: \(message)")
    }
    #expect(
      UnreadKind.richText.message("a/b.rtf")
        == "it is a document in rich text format (RTF). Save it as .docx, or: pandoc a/b.rtf -o a/b.docx")
  }
}

@Suite struct ChildProcessTests {
  @Test func inputOfAnySizeIsWrittenWhileOutputIsRead() throws {
    let input = [UInt8](repeating: 0x61, count: 3_000_000)
    let result = try ChildProcess(arguments: ["cat"], input: input).run()
    #expect(result.output == input)
    #expect(result.status == 0)
  }

  @Test func aProgramThatWantsNoInputIsNotWaitedFor() throws {
    // As the program does: a closed pipe is an error, not the end.
    StandardStreams.prepare()
    let result = try ChildProcess(arguments: ["true"], input: [UInt8](repeating: 0x61, count: 3_000_000)).run()
    #expect(result.status == 0)
  }

  @Test func aProgramOverItsLimitsIsEnded() throws {
    let limits = ChildProcess.Limits(output: 100_000)
    #expect(try ChildProcess(arguments: ["yes"], limits: limits).run().isOverLimit)
    #expect(try ChildProcess(arguments: ["sleep", "60"], limits: ChildProcess.Limits(seconds: 0)).run().isOverLimit)
  }
}
