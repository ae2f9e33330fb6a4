/// English verbs that behaviors begin with, in their three forms.
enum Verbs {
  enum Form: Hashable {
    /// "Resolves".
    case thirdPerson
    /// "Resolve".
    case base
    /// "Resolving".
    case gerund

    /// The form in an editor's words.
    var phrase: String {
      switch self {
      case .thirdPerson: "the form that tells what somebody does"
      case .base: "the plain form"
      case .gerund: "the -ing form"
      }
    }
  }

  /// Base forms. A word that is also a common noun in its -s form is marked with `*`: "plans", "reports".
  private static let list = """
    accept accomplish achieve acknowledge acquire act* adapt address* adhere adjust advise advocate align allocate analyze \
    analyse answer* anticipate apply appraise appreciate approach* arrange articulate ask assess assign assist assume assure attempt* \
    attend audit* avoid balance* believe brainstorm bring build calm capture* carry challenge* champion* change* check* choose \
    clarify coach* collaborate collect combine commit communicate compare complete comply compose conduct conform confirm \
    confront consider construct consult contact* continue contribute control* convert convey convince cooperate coordinate \
    cope counsel create critique cultivate customize deal* debate* decide define delegate deliver demonstrate describe \
    design* detect determine develop devise diagnose differentiate diffuse direct discover discuss display* distinguish \
    distribute document* draft* draw drive* edit educate elicit embrace empower enable encourage enforce engage enhance \
    enlist ensure establish estimate* evaluate examine exceed execute exercise* exhibit* expand expect explain explore \
    express extend facilitate feel find* focus follow forecast* foresee formulate foster gain* gather generate get give guide* \
    handle help hold identify ignore illustrate implement improve incorporate increase* influence* inform initiate innovate \
    inspect inspire instill instruct integrate interact interpret intervene introduce investigate invite involve judge* \
    justify keep know lack lead learn leverage listen locate look maintain make manage* map* maximize measure* mediate meet \
    mentor* minimize mobilize model* modify monitor* motivate navigate negotiate notice* obtain offer* operate optimize \
    order* organize organise outline* overcome participate perform persist persuade pilot* plan* position* possess practice* predict \
    prepare present* preserve prevent prioritize proceed* process* procrastinate produce promote propose protect prove provide \
    pursue push question* raise react read realise realize recognize recommend reconcile record* recover reduce refer refine reflect \
    refuse reinforce relate rely remain remember remove represent request* require research* resist resolve respect* respond \
    restore retain review* revise reward* schedule* secure seek select send serve set* settle shape* share* show* simplify solicit \
    solve speak spend state* stay* stimulate strengthen strive structure* study* submit suggest summarize supervise supply \
    support* sustain synthesize tailor* take talk* teach tell tend test* think tolerate track* train* transfer* transform \
    translate treat* try* uncover understand update* uphold use* utilize validate value* verify view* visualize volunteer* \
    weigh welcome work* write
    """

  private static let irregular = ["be": "is", "do": "does", "go": "goes", "have": "has"]

  /// Each known form, with what it is.
  private static let forms: [String: (form: Form, base: String, isNoun: Bool)] = {
    var forms: [String: (form: Form, base: String, isNoun: Bool)] = [:]
    for entry in list.split(separator: " ") {
      let isNoun = entry.hasSuffix("*")
      let base = isNoun ? String(entry.dropLast()) : String(entry)
      forms[base] = (.base, base, isNoun)
      forms[thirdPerson(of: base)] = (.thirdPerson, base, isNoun)
      forms[gerund(of: base)] = (.gerund, base, isNoun)
    }
    for (base, third) in irregular {
      forms[base] = (.base, base, false)
      forms[third] = (.thirdPerson, base, false)
      forms[base + "ing"] = (.gerund, base, false)
    }
    return forms
  }()

  /// The form of a lower-case word; nil when it is no known verb.
  static func form(of word: String) -> Form? { forms[word]?.form }

  /// Whether a verb in any form begins with these letters and goes on.
  static func isBeginning(_ letters: String) -> Bool {
    forms.keys.contains { $0.utf8.count > letters.utf8.count && $0.hasPrefix(letters) }
  }

  /// Whether the word is a verb in this form and nothing else.
  static func isCertainly(_ word: String, _ form: Form) -> Bool {
    guard let known = forms[word] else { return false }
    return known.form == form && !known.isNoun
  }

  /// The word in another form; nil when it is no known verb.
  static func word(_ word: String, in form: Form) -> String? {
    guard let base = forms[word]?.base else { return nil }
    switch form {
    case .base: return base
    case .thirdPerson: return thirdPerson(of: base)
    case .gerund: return gerund(of: base)
    }
  }

  private static func thirdPerson(of base: String) -> String {
    if let irregular = irregular[base] { return irregular }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ies"
    }
    for ending in ["s", "sh", "ch", "x", "z"] where base.hasSuffix(ending) { return base + "es" }
    return base + "s"
  }

  /// Verbs that double their last letter before -ing.
  private static let doubling: Set<String> = [
    "commit", "control", "get", "map", "plan", "refer", "set", "submit", "transfer",
  ]

  private static func gerund(of base: String) -> String {
    if base.hasSuffix("ee") { return base + "ing" }
    if base.hasSuffix("e") { return base.dropLast() + "ing" }
    if doubling.contains(base), let last = base.last { return base + "\(last)ing" }
    return base + "ing"
  }
}
