import FrameworkModel
import TextReading

/// Keys of data, by what they mean. Headings and keys share the vocabulary; these words would not tell as a heading, or would
/// tell something else.
enum KnownKeys {
  static let meanings: [Words.Word: ForeignKey] = {
    var table: [Words.Word: ForeignKey] = [:]
    for (meaning, phrases) in lists {
      for phrase in phrases.split(separator: ",") { table[Words.phrase(Words.words(String(phrase)))] = meaning }
    }
    return table
  }()

  /// Whether a key says by its last word that what it holds is about the page: `border_color`, `iconUrl`.
  static func isMetadata(_ words: String) -> Bool {
    guard let last = words.split(separator: " ").last, words.contains(" ") else { return false }
    return endings.contains(last)
  }

  private static let endings: Set<Substring> = [
    "color", "colour", "url", "uri", "href", "link", "icon", "image", "img", "unit", "date", "version", "css", "class",
    "width",
    "height", "path", "file", "email", "count", "max", "min", "points", "farbe", "couleur", "kleur",
  ]

  /// Keys that hold texts and name no level, though no section of the model is for them.
  static let neverLevels: Set<String> = [
    "note", "notes", "comment", "comments", "remark", "remarks", "rationale", "reason", "why", "how", "what", "who",
    "when", "where",
    "goal", "goals", "aim", "aims", "objective", "objectives", "outcome", "outcomes", "result", "results", "context",
    "background",
    "scope", "tip", "tips", "hint", "hints", "warning", "example", "method", "methods", "materials", "assessment",
    "quote", "excerpt",
    "ziel", "ziele", "zweck", "inhalt", "inhalte", "hinweis", "hinweise", "bemerkung", "bemerkungen", "methode",
    "methoden",
    "begründung", "beispiel", "beispiele", "kontext", "objectif", "objectifs", "but", "remarque", "remarques",
    "contexte", "exemple",
    "exemples", "nota", "notas", "ejemplo", "ejemplos", "objetivo", "objetivos", "contexto", "exemplo", "exemplos",
    "esempio",
    "esempi", "obiettivo", "obiettivi", "contesto", "doel", "doelen", "voorbeeld", "voorbeelden", "opmerking",
    "opmerkingen",
  ]

  private static let lists: [(ForeignKey, String)] = [
    (
      .competencies,
      """
      competencies, competences, competencias, skills, topics, dimensions, capabilities, attributes, values,
      practices, areas, abilities, traits, qualities, disciplines, pillars, categories, groups, clusters, families,
      domains, themes, tracks, core competencies, competency areas, skill areas, focus areas, competency groups, skill
      groups, kompetenzen, kompetenzbereiche, fähigkeiten, faehigkeiten, fertigkeiten, bereiche, handlungsfelder,
      kategorien, gruppen, themen, compétences, savoir faire, domaines, aptitudes, capacités, familles, habilidades,
      capacidades, ámbitos, dominios, áreas, familias, competenze, capacità, abilità, ambiti, gruppi, aree,
      competências, domínios, competenties, vaardigheden, vakgebieden, domeinen, categorieën, groepen, thema's
      """
    ),
    (
      .levels,
      """
      levels, proficiencies, proficiency, stages, grades, bands, milestones, rungs, rubric, rubrics, scale, ladder,
      tiers, ranks, progression, level descriptions, level descriptors, maturity levels, niveaux, niveles, stufen,
      niveaus, niveaustufen, kompetenzstufen, paliers, échelle, livelli, níveis, grados, escala, scala
      """
    ),
    (
      .level,
      """
      level, lvl, number, grade, stage, band, tier, rung, milestone, level number, proficiency level, level name,
      niveau, nivel, rating, score, stufe, niveaustufe, kompetenzstufe, palier, échelon, livello, nível, grado
      """
    ),
    (
      .name,
      """
      name, competency, skill, topic, heading, competency name, skill name, capability, attribute, nom, nombre, nome,
      naam, bezeichnung, benennung, kompetenz, kompetenzname, compétence, intitulé, libellé, competencia,
      denominación, competenza, denominazione, competência, denominação, competentie, vaardigheid, benaming
      """
    ),
    (
      .title,
      """
      title, label, display name, competency title, level title, headline, titre, titulo, titel, titolo, überschrift
      """
    ),
    (
      .code,
      """
      code, abbreviation, abbr, acronym, kürzel, kuerzel, kurzzeichen, sigle, código, codice, sigla, afkorting
      """
    ),
    (
      .identifier,
      """
      id, key, slug, uid, uuid, identifier, handle, kennung, schlüssel, identifiant, identificador, identificativo,
      sleutel
      """
    ),
    (
      .cluster,
      """
      category, group, cluster, family, domain, area, pillar, theme, track, dimension, categorie, categoria,
      kategorie, gruppe, bereich, kompetenzbereich, handlungsfeld, domaine, famille, groupe, axe, dominio, familia,
      ámbito, grupo, eje, gruppo, famiglia, ambito, eixo, domínio, família, vakgebied, domein, groep
      """
    ),
    (
      .text,
      "text, value, statement, sentence, body, item, step, texte, énoncé, testo, texto, enunciado, tekst, aussage, satz"
    ),
    (.content, "content, contents, items, data, details, detail, entries, list, children, sections, points"),
    (.steps, "steps, tasks, substeps"),
    (.kind, "kind, type, format, medium"),
    (
      .section(.definition),
      """
      definition, description, summary, about, overview, purpose, desc, meaning, introduction, intro, short
      description, beschreibung, kurzbeschreibung, erläuterung, erlaeuterung, zusammenfassung, définition, descriptif,
      résumé, definición, descripción, resumen, definizione, descrizione, riassunto, definição, descrição, resumo,
      definitie, omschrijving, beschrijving, samenvatting
      """
    ),
    (
      .section(.behaviors),
      """
      criteria, behaviors, behaviours, indicators, signals, expectations, examples, evidence, statements, descriptors,
      bullets, responsibilities, observations, achievements, example behaviors, positive, positives, indicator,
      behavior, behaviour, criterion, expectation, do, dos, does, verhalten, verhaltensanker, verhaltensweisen,
      verhaltensindikatoren, indikatoren, kriterien, anforderungen, comportement, comportements, indicateurs,
      critères, attentes, comportamientos, comportamiento, conductas, indicadores, indicador, criterios,
      comportamenti, comportamento, indicatori, criteri, comportamentos, critérios, gedrag, gedragingen,
      gedragsindicatoren, indicatoren, gedragsankers
      """
    ),
    (
      .section(.negativeBehaviors),
      """
      negative, negatives, counter examples, anti patterns, non examples, donts, don ts, do nots, does not, avoid
      """
    ),
    (
      .section(.questions),
      """
      questions, interview, interviews, fragen, interviewfragen, preguntas, perguntas, domande, vragen
      """
    ),
    (.section(.probes), "probes, follow ups, followups, probing"),
    (.section(.activities), "activities, development, actions, exercises, growth, practice"),
    (.section(.related), "related, see also, related to, related skills, related competencies"),
    (.section(.titles), "job titles, roles, positions, jobs"),
    (.section(.reflections), "reflections, reflection tips"),
    (.section(.contrasts), "contrasts"),
    (
      .metadata,
      """
      path, url, urls, link, href, version, author, authors, license, copyright, tags, date, updated, created,
      modified, layout, permalink, homepage, language, lang, icon, image, color, weight, draft, status, source, meta,
      metadata, colour, short name, short title, kurzname, kurztitel, diminutif, keywords, aliases, schema, border,
      background, farbe, couleur, kleur
      """
    ),
    (
      .order,
      """
      rank, order, position, sort, sort order, index, ordinal, sequence, seq, nr, no, num, nummer, numéro, número,
      numero
      """
    ),
  ]
}
