import XMLText

/// Reads Excel's workbooks (ECMA-376, SpreadsheetML): which sheets there are, and what their cells share.
enum ExcelWorkbook {
  static func read(_ package: inout WorkbookPackage) throws(WorkbookError) -> WorkbookText {
    let path = try workbookPath(&package)
    guard let workbook = try package.tree(path) else {
      throw WorkbookError("its part \(path) is missing. Open it in Excel and save it again as .xlsx.")
    }
    let targets = try targets(of: path, &package)
    let isFrom1904 = workbook.first("workbookPr")?["date1904"].map { $0 == "1" || $0 == "true" } ?? false
    let styles = ExcelStyles(try package.tree(targets.styles ?? "xl/styles.xml"), isFrom1904: isFrom1904)
    var strings = ExcelStrings()
    let stringsPath = targets.strings ?? "xl/sharedStrings.xml"
    let hasStrings = try package.read(stringsPath, &strings)

    var sheets: [Sheet] = []
    var hidden: [String] = []
    var unvalued = 0
    for entry in workbook.first("sheets")?.all("sheet") ?? [] {
      let name = entry["name"] ?? "Sheet"
      let relation = entry.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value ?? ""
      guard let target = targets.sheets[relation] else { continue }
      if let state = entry["state"], state != "visible" {
        hidden.append(name)
        continue
      }
      var sheet = ExcelSheetReader(name: name, strings: hasStrings ? strings.all : nil, stringsPath, styles)
      guard try package.read(target, &sheet) else {
        throw WorkbookError(
          "its part \(target), the sheet \"\(name)\", is missing. Open it in Excel and save it again.")
      }
      unvalued += sheet.unvaluedCount
      sheets.append(sheet.finish())
    }
    var text = try WorkbookText(sheets)
    if !hidden.isEmpty {
      let names = hidden.map { "\"\($0)\"" }.joined(separator: ", ")
      text.notices.insert(
        "\(hidden.count == 1 ? "the hidden sheet" : "hidden sheets") \(names) left out. Unhide to have it read", at: 0)
    }
    if unvalued > 0 {
      text.notices.append(
        "\(unvalued) cell\(unvalued == 1 ? "" : "s") with a formula but no value left out. Open it in Excel and save it, so that it holds the values"
      )
    }
    return text
  }

  private static func workbookPath(_ package: inout WorkbookPackage) throws(WorkbookError) -> String {
    let relations = try package.tree("_rels/.rels")?.all("Relationship") ?? []
    let target = relations.first { $0["Type"]?.hasSuffix("/officeDocument") ?? false }?["Target"]
    return target.map { resolved($0, in: "") } ?? "xl/workbook.xml"
  }

  private struct Targets {
    var sheets: [String: String] = [:]
    var strings: String?
    var styles: String?
  }

  private static func targets(of path: String, _ package: inout WorkbookPackage) throws(WorkbookError) -> Targets {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    var targets = Targets()
    for relation in try package.tree("\(folder)_rels/\(file).rels")?.all("Relationship") ?? [] {
      guard let id = relation["Id"], let type = relation["Type"], let target = relation["Target"] else { continue }
      let part = resolved(target, in: folder)
      if type.hasSuffix("/worksheet") { targets.sheets[id] = part }
      if type.hasSuffix("/sharedStrings") { targets.strings = part }
      if type.hasSuffix("/styles") { targets.styles = part }
    }
    return targets
  }

  /// A part's name from a target that is written from its folder, or from the top with a slash.
  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { if !parts.isEmpty { parts.removeLast() } } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

/// The texts that cells share.
struct ExcelStrings: XMLHandler {
  private(set) var all: [String] = []
  private var open = ""
  private var isText = false
  /// Readings of Chinese characters are no part of the text.
  private var isReading = false

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {
    switch name.local {
    case "si": open = ""
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }

  mutating func end(_ name: XMLName) throws(XMLError) {
    switch name.local {
    case "si": all.append(ExcelText.unescaped(open))
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }

  mutating func text(_ text: String) throws(XMLError) { if isText { open += text } }
}

enum ExcelText {
  /// Characters that XML cannot hold stand as `_x000D_`.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
        bytes[index + 6] == UInt8(ascii: "_"),
        let value = UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        out += String(Character(scalar)).utf8
        index += 7
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
