/// Words for roles: frameworks without names of levels say what is asked of a team leader and of a director.
enum RoleNames {
  /// Where a role usually stands between the lowest level (0) and the highest (100); nil when the words name no role.
  static func place(_ words: Words) -> Int? {
    guard (1...5).contains(words.list.count), let role = words.list.compactMap({ nouns[$0] }).max(),
      nouns[words.list[words.list.count - 1]] != nil || nouns[words.list[0]] != nil
        || words.list.contains(where: { ranks[$0] != nil })
    else { return nil }
    return role + words.list.reduce(0) { $0 + (ranks[$1] ?? 0) }
  }

  private static let nouns = table([
    ("trainee student intern graduate apprentice novice stagiaire estudiante aprendiz becario", 6),
    (
      "colleague employee staff member assistant clerk aide individual contributor collaborateur agent employe auxiliar",
      16
    ),
    ("asistente empleado colaborador associate agente technician operator worker nurse technicien tecnico", 24),
    ("officer analyst engineer developer designer consultant adviser advisor specialist specialiste analyste", 36),
    (
      "professional practitioner scientist researcher lecturer teacher architect planner ingenieur ingeniero analista",
      40
    ),
    (
      "coordinator supervisor foreman leader lead superviseur superviseure coordonnateur coordinador supervisor jefe",
      56
    ),
    ("responsable jefatura manager managers gestionnaire encargado gerente chef cadre fellow", 66),
    ("head director directeur directrice director executive chief president principal partner professor", 84),
    ("ministre ministere deputy sous vice commissioner directivo", 86),
  ])

  private static let ranks = table([
    ("junior entry assistant new adjoint", -8), ("senior sr experienced", 8), ("staff lead", 12),
    ("principal chief executive general regional group senior", 10), ("deputy associate vice", -2),
    ("middle first", -4),
  ])

  private static func table(_ lists: [(String, Int)]) -> WordTable<Int> {
    var table = WordTable<Int>()
    for (words, place) in lists { for word in words.split(separator: " ") { table[Words.word(String(word))] = place } }
    return table
  }
}
