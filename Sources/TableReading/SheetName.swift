import TextReading

/// Names of sheets that say nothing.
enum SheetName {
  /// `Sheet1`, `Tabelle 2`, `Data`
  static func isGeneric(_ name: String) -> Bool {
    let words = Words.words(name)
    guard let first = words.first else { return true }
    let stem = String(name.prefix { !$0.isNumber && $0 != " " && $0 != "_" && $0 != "." })
    return generic.contains(Words.phrase(Words.words(stem))) || words.count == 1 && Numerals.value(first) != nil
      || generic.contains(Words.phrase(words))
  }

  private static let generic = Set(
    [
      "sheet", "tabelle", "feuil", "feuille", "hoja", "blad", "planilha", "folha", "foglio", "data", "export", "table",
      "framework", "competencies", "competency framework", "matrix", "skills", "levels", "behaviors", "behaviours",
      "list",
      "report", "query", "results", "competences", "kompetenzen", "competenties", "competenze", "competencias",
    ].map { Words.phrase(Words.words($0)) })
}
