/// What a word can mean in a heading.
@frozen
public struct HeadingWord: OptionSet, Sendable {
  public let rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let behavior = HeadingWord(rawValue: 1 << 0)
  static let behavioral = HeadingWord(rawValue: 1 << 1)
  public static let question = HeadingWord(rawValue: 1 << 2)
  public static let probe = HeadingWord(rawValue: 1 << 3)
  public static let activity = HeadingWord(rawValue: 1 << 4)
  public static let development = HeadingWord(rawValue: 1 << 5)
  static let course = HeadingWord(rawValue: 1 << 6)
  public static let resource = HeadingWord(rawValue: 1 << 7)
  public static let related = HeadingWord(rawValue: 1 << 8)
  public static let title = HeadingWord(rawValue: 1 << 9)
  public static let definition = HeadingWord(rawValue: 1 << 10)
  public static let reflection = HeadingWord(rawValue: 1 << 11)
  public static let negative = HeadingWord(rawValue: 1 << 12)
  public static let level = HeadingWord(rawValue: 1 << 13)
  public static let competency = HeadingWord(rawValue: 1 << 14)
  public static let name = HeadingWord(rawValue: 1 << 15)
  public static let code = HeadingWord(rawValue: 1 << 16)
  public static let cluster = HeadingWord(rawValue: 1 << 17)
  /// A word that colors a heading without changing its meaning: `suggested`, `sample`, `key`.
  static let modifier = HeadingWord(rawValue: 1 << 18)
  /// `of`, `for`, `and`, `the`.
  static let glue = HeadingWord(rawValue: 1 << 19)
  /// A heading may consist of this word alone.
  public static let alone = HeadingWord(rawValue: 1 << 20)
  public static let tip = HeadingWord(rawValue: 1 << 21)
  public static let scale = HeadingWord(rawValue: 1 << 22)
  public static let interview = HeadingWord(rawValue: 1 << 23)
  public static let statement = HeadingWord(rawValue: 1 << 24)
  public static let example = HeadingWord(rawValue: 1 << 25)

  /// The words of headings, by meaning; singular and plural, English, French and Spanish.
  public static let words: [(HeadingWord, String)] = [
    (
      [.behavior, .alone],
      """
      behavior behaviors behaviour behaviours indicator indicators behaviorals comportement comportements indicateur
      indicateurs comportamiento comportamientos conducta conductas indicador indicadores
      """
    ),
    (.statement, "statement statements descriptor descriptors enonces descriptores"),
    (
      .behavioral,
      "behavioral behavioural behaviorally behaviourally observable comportemental comportementaux comportementale comportementales conductual conductuales"
    ),
    ([.question, .alone], "question questions preguntas pregunta"),
    (.interview, "interview interviewing interviews entrevue entretien entrevista entrevistas"),
    ([.probe, .alone], "probe probes probing followup followups relance sondeo seguimiento approfondissement"),
    ([.activity, .alone], "activity activities activite activites actividad actividades"),
    (
      .development,
      "development developmental developing growth learning perfectionnement developpement desarrollo aprendizaje apprentissage"
    ),
    ([.course, .alone], "course courses training trainings workshops formation formations cours curso cursos"),
    (
      [.resource, .alone],
      "resource resources reading readings references ressource ressources recurso recursos lectures lecturas"
    ),
    (.related, "related linked associated connected connexes liees connexe relacionadas relacionados afines shared"),
    (.title, "titles title positions jobs titres puestos"),
    (
      [.definition, .alone],
      "definition definitions description descriptions overview summary meaning descripcion definicion purpose"
    ),
    (.reflection, "reflection reflections reflective reflexion reflexions"),
    (.tip, "tip tips conseil conseils consejo consejos prompts"),
    (
      .negative,
      """
      negative ineffective counterproductive unsuccessful contra contraindicators derailers derailer nonexamples
      negatif negatifs negativos negativo inefficaces ineficaces undesirable poor unacceptable
      """
    ),
    (.level, "level levels niveau niveaux nivel niveles stages"),
    (.scale, "scale scales rating ratings echelle escala rubric"),
    (
      .competency,
      "competency competencies competence competences skill skills competencia competencias capability capabilities"
    ),
    (.name, "name nom nombre"),
    (.code, "code abbreviation acronym id codigo reference ref"),
    (
      .cluster,
      "category cluster group family domain dimension type area theme pillar categorie groupe domaine categoria grupo"
    ),
    (
      .modifier,
      """
      suggested recommended additional sample typical key core possible potential proficiency general overall main common
      useful other further anchored basic specific detailed full required desired expected positive effective successful based style
      potentielles suggerees recommandees recommandes supplementaires principaux principales cles exemples exemple typiques
      maitrise competencia sugeridas recomendados recomendadas adicionales clave ejemplos efectivos positifs positivos
      observables illustrative progression performance assessment desirable acceptable standard important
      """
    ),
    (.example, "example examples sample illustration illustrations"),
    (
      .glue,
      """
      of for the a an and or to in at with this these that your you by on as from about de du des la le les et pour d l
      del los las para y el en ce cette poser ask toutes tous todos todas generalement generally generalmente candidate candidates
      """
    ),
  ]

  /// The words that are headings by themselves.
  static let wholeHeadings: [String] = words.filter { $0.0.contains(.alone) }
    .flatMap { $0.1.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// All words by number.
  public static let standard: [Words.Word: HeadingWord] = {
    var table: [Words.Word: HeadingWord] = [:]
    for (meaning, text) in words {
      let bytes = Array(text.utf8)
      var index = 0
      while let word = Words.next(bytes, &index, bytes.count)?.hash {
        table[word] = (table[word] ?? []).union(meaning)
      }
    }
    return table
  }()
}
