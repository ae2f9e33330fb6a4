import TestArchives

/// Documents and workbooks: whole files, and the XML of their parts, which a fuzzer could not change in a packed file.
enum DocumentTarget {
  private struct Form {
    var name: String
    /// The parts that are read, the first one first.
    var parts: [String]
    /// What is in the archive beside them.
    var mimeType: String?
  }

  private static let forms = [
    Form(
      name: "file.docx",
      parts: [
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels",
        "word/footnotes.xml",
      ]),
    Form(name: "file.odt", parts: ["content.xml", "styles.xml"], mimeType: "application/vnd.oasis.opendocument.text"),
    Form(
      name: "file.xlsx",
      parts: [
        "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml",
      ]),
    Form(
      name: "file.ods", parts: ["content.xml", "styles.xml"],
      mimeType: "application/vnd.oasis.opendocument.spreadsheet"),
  ]

  /// The first half of the choices are whole files, the second parts with a NUL between.
  static func faults(_ input: [UInt8]) -> [String] {
    guard let input = ChosenInput(input, choices: 2 * forms.count) else { return [] }
    let form = forms[input.choice % forms.count]
    let file = input.choice < forms.count ? input.bytes : packed(input.bytes, form)
    return CompiledSource(file, name: form.name)?.faults ?? []
  }

  private static func packed(_ bytes: [UInt8], _ form: Form) -> [UInt8] {
    var maker = ZipMaker()
    if let type = form.mimeType { maker.add("mimetype", Array(type.utf8), deflated: false) }
    for (name, part) in zip(form.parts, bytes.split(separator: 0, omittingEmptySubsequences: false)) {
      if !part.isEmpty { maker.add(name, Array(part), deflated: false) }
    }
    return maker.finished()
  }
}
