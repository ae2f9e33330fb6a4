import SourceText
import TextReading

/// Words for roles: frameworks without names of levels say what is asked of a team leader and of a director.
enum RoleNames {
  /// Where a role usually stands between the lowest level (0) and the highest (100); nil when the words name no role.
  ///
  /// In English the last word tells (`Store manager`; `Staff development` is none), in French and Spanish the first, as in
  /// English in front of `of`.
  static func place(_ words: Words) -> Int? {
    let list = words.list
    guard (1...5).contains(list.count), let place = last[list[list.count - 1]] ?? first[list[0]] ?? headOf(list) else {
      return nil
    }
    return place + list.dropLast().reduce(0) { $0 + (ranks[$1] ?? 0) }
  }

  /// `Head of unit`
  private static func headOf(_ list: [Words.Word]) -> Int? {
    list.count >= 3 && list[1] == of ? last[list[0]] : nil
  }

  private static let of = Words.word("of")

  private static let last = table([
    ("trainee student intern graduate apprentice", 6),
    ("colleague employee staff member assistant clerk aide contributor agent", 16),
    ("associate technician operator worker nurse", 24),
    ("ranks constable corporal", 20), ("nco ncos sergeant", 30), ("officers", 36), ("inspector lieutenant", 50),
    ("superintendent commander", 66),
    ("officer analyst engineer developer designer consultant adviser advisor specialist", 36),
    ("practitioner scientist researcher lecturer teacher architect planner", 40),
    ("coordinator supervisor foreman leader lead", 56),
    ("manager managers fellow", 66),
    ("head director executive chief president principal partner professor", 84),
    ("commissioner minister", 86),
  ])

  private static let first = table([
    ("stagiaire estudiante aprendiz becario", 6),
    ("collaborateur agent employe auxiliar asistente empleado colaborador agente", 16),
    ("technicien tecnico", 24),
    ("analyste ingenieur ingeniero analista specialiste", 38),
    ("superviseur superviseure coordonnateur coordinador jefe", 56),
    ("gestionnaire encargado gerente chef cadre responsable", 66),
    ("directeur directrice", 84),
    ("sous", 80),
  ])

  private static let ranks = table([
    ("junior entry assistant new", -8), ("senior sr experienced executive general regional group principal chief", 8),
    ("staff", 12), ("deputy associate vice", -2), ("middle first", -4),
  ])

  private static func table(_ lists: [(String, Int)]) -> [Words.Word: Int] {
    var table: [Words.Word: Int] = [:]
    for (words, place) in lists { for word in words.split(separator: " ") { table[Words.word(String(word))] = place } }
    return table
  }
}
