import XMLText

/// The number formats of a workbook's cells.
struct ExcelStyles {
  /// Whether days are counted from 1904, as old Macs did.
  let isFrom1904: Bool
  private var formats: [NumberFormat] = []

  init(_ root: XMLElement?, isFrom1904: Bool) {
    self.isFrom1904 = isFrom1904
    guard let root else { return }
    var own: [Int: String] = [:]
    for format in root.first("numFmts")?.all("numFmt") ?? [] {
      if let id = format["numFmtId"].flatMap(Int.init) { own[id] = format["formatCode"] }
    }
    var known: [Int: NumberFormat] = [:]
    for style in root.first("cellXfs")?.all("xf") ?? [] {
      let id = style["numFmtId"].flatMap(Int.init) ?? 0
      let format = known[id] ?? NumberFormat(own[id] ?? Self.builtIn[id] ?? "General")
      known[id] = format
      formats.append(format)
    }
  }

  /// The format of a style, by its place among the styles.
  func format(of style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  /// The formats that every workbook has, by number (ECMA-376, 18.8.30).
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "m/d/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0", 49: "@",
  ]
}
