import FrameworkModel
import SourceText
import TextReading

/// The headings of columns, in English, French, Spanish, German, Dutch, Portuguese and Italian.
///
/// Accents, letter case, punctuation and apostrophes do not count. Headings of sections that texts have too are known by
/// `Vocabulary` besides.
enum ColumnWords {
  /// The role of each heading, by the number of its phrase.
  static let standard: [Words.Word: ColumnRole] = {
    var table: [Words.Word: ColumnRole] = [:]
    for (role, phrases) in lists {
      for phrase in phrases.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        table[Words.phrase(Words.words(String(phrase)))] = role
      }
    }
    return table
  }()

  private static let lists: [(ColumnRole, String)] = [
    (
      .name,
      """
      competency, competence, competencies, competency name, competence name, name of competency, competency title
      capability, capability name, attribute, topic, name, core competency, standard, value, dimension name
      compétence, compétences, nom de la compétence, intitulé de la compétence, libellé de la compétence, nom, intitulé
      libellé, competencia, competencias, nombre de la competencia, nombre, kompetenz, kompetenzen, kompetenzname
      name der kompetenz, bezeichnung, bezeichnung der kompetenz, competentie, competenties, naam competentie
      naam van de competentie, naam, competência, competências, nome da competência, nome, competenza, competenze
      nome della competenza, nome competenza, denominazione
      """
    ),
    (.title, "title, label, titre, título, titel, titolo, headline"),
    (
      .skill,
      """
      skill, skills, skill name, sub competency, subcompetency, sub competence, element, ability, savoir faire
      sous compétence, habilidad, destreza, subcompetencia, fähigkeit, fertigkeit, teilkompetenz, vaardigheid
      deelcompetentie, habilidade, subcompetência, abilità, capacità, sottocompetenza
      """
    ),
    (
      .code,
      """
      code, competency code, competence code, skill code, abbreviation, abbr, acronym, ref, reference, reference code
      code de la compétence, code compétence, sigle, référence, abréviation, código, código de la competencia, sigla
      referencia, kürzel, kennung, kompetenzcode, kompetenznummer, abkürzung, afkorting, competentiecode
      código da competência, codice, codice competenza
      """
    ),
    (
      .identifier,
      "id, key, slug, uid, uuid, guid, identifier, competency id, competence id, skill id, identifiant, identificador, identificatore"
    ),
    (
      .cluster,
      """
      cluster, competency cluster, competence cluster, category, competency category, group, competency group, family
      competency family, domain, competency domain, area, competency area, pillar, theme, track, dimension, type of competency
      competency type, job family, discipline, skill category, skill group
      catégorie, domaine, famille, groupe, pôle, axe, thème, regroupement, domaine de compétence, type de compétence
      famille de compétences, categoría, grupo, dominio, área, familia, eje, ámbito, dimensión, tipo de competencia
      kategorie, bereich, kompetenzbereich, kompetenzfeld, gruppe, themenfeld, kompetenzgruppe, kompetenzart, handlungsfeld
      categorie, domein, groep, gebied, competentiegebied, competentiecluster, competentiegroep
      categoria, domínio, família, eixo, dimensão, tipo de competência, dominio, famiglia, gruppo, ambito, dimensione
      """
    ),
    (
      .definition,
      """
      definition, competency definition, competence definition, competency description, competence description
      definition of competency, skill description, skill definition, summary, overview, meaning, about
      définition, définition de la compétence, description de la compétence, définition, descripción de la competencia
      definición, definición de la competencia, definition der kompetenz, beschreibung der kompetenz, kompetenzbeschreibung
      kompetenzdefinition, definitie, definitie van de competentie, omschrijving van de competentie, competentieomschrijving
      definição, definição da competência, descrição da competência, definizione, definizione della competenza
      descrizione della competenza
      """
    ),
    (
      .description,
      "description, desc, descriptif, descripción, beschreibung, omschrijving, beschrijving, descrição, descrizione"
    ),
    (
      .level,
      """
      level, levels, lvl, level no, level number, level nr, proficiency, proficiency level, competency level, skill level
      mastery level, grade, stage, band, tier, rung, milestone, rating, scale, level of proficiency
      niveau, niveaux, no du niveau, numéro du niveau, niveau de maîtrise, niveau de compétence, degré, degré de maîtrise
      palier, échelon, nivel, niveles, número de nivel, nivel de dominio, nivel de competencia, grado
      stufe, stufen, kompetenzstufe, kompetenzniveau, niveaustufe, ausprägung, ausprägungsstufe, reifegrad, stufennummer
      beheersingsniveau, competentieniveau, niveaunummer, nível, níveis, nível de proficiência, nível de domínio, grau
      proficiência, número do nível, livello, livelli, livello di competenza, livello di padronanza, grado, numero livello
      """
    ),
    (
      .levelName,
      """
      level name, level title, level label, name of level, proficiency name, proficiency level name, stage name, grade name
      nom du niveau, intitulé du niveau, libellé du niveau, titre du niveau, nombre del nivel, título del nivel
      name der stufe, stufenname, bezeichnung der stufe, stufenbezeichnung, niveaubezeichnung, naam niveau
      naam van het niveau, niveaunaam, niveauomschrijving kort, nome do nível, título do nível, nome del livello
      nome livello, titolo del livello
      """
    ),
    (
      .levelDescription,
      """
      level description, level definition, level descriptor, level summary, proficiency description, proficiency level description
      proficiency level definition, description du niveau, définition du niveau, descripción del nivel, definición del nivel
      stufenbeschreibung, beschreibung der stufe, niveaubeschreibung, niveaubeschrijving, niveauomschrijving
      omschrijving van het niveau, descrição do nível, definição do nível, descrizione del livello, descrizione livello
      """
    ),
    (
      .section(.behaviors),
      """
      behavior, behaviors, behaviour, behaviours, behavioral indicator, behavioral indicators, behavioural indicator
      behavioural indicators, behavior indicator, behaviour indicator, indicator, indicators, behavior description
      behavioral statement, behavioral statements, behavioural statement, observable behavior, observable behaviors
      observable behaviour, observable behaviours, expectation, expectations, expected behavior, expected behaviors
      expected behaviour, criterion, criteria, performance criteria, statement, statements, descriptor, descriptors, evidence
      positive indicator, positive indicators, what it looks like, performance indicator, performance indicators, example behaviors
      comportement, comportements, comportement observable, comportements observables, indicateur, indicateurs
      indicateur comportemental, indicateurs comportementaux, indicateur de comportement, comportement attendu
      comportements attendus, critère, critères, attente, attentes, manifestation, manifestations
      comportamiento, comportamientos, comportamiento observable, comportamientos observables, conducta, conductas
      conducta observable, conductas observables, indicador, indicadores, indicador de comportamiento
      indicadores de comportamiento, indicador conductual, indicadores conductuales, criterio, criterios, evidencia, evidencias
      verhalten, verhaltensweise, verhaltensweisen, verhaltensanker, verhaltensindikator, verhaltensindikatoren, indikator
      indikatoren, verhaltensbeschreibung, verhaltensbeispiel, verhaltensbeispiele, beobachtbares verhalten, kriterium, kriterien
      gedrag, gedragingen, gedragsindicator, gedragsindicatoren, gedragsvoorbeeld, gedragsvoorbeelden, gedragsbeschrijving
      waarneembaar gedrag, indicator, gedragscriterium, gedragscriteria, criterium
      comportamento, comportamentos, comportamento observável, comportamentos observáveis, comportamento esperado
      comportamentos esperados, indicador comportamental, indicadores comportamentais, critério, critérios, evidência, evidências
      comportamenti, comportamento osservabile, comportamenti osservabili, indicatore, indicatori
      indicatore comportamentale, indicatori comportamentali, indicatori di comportamento, comportamento atteso
      comportamenti attesi, criteri
      """
    ),
    (
      .section(.negativeBehaviors),
      """
      negative behavior, negative behaviors, negative behaviour, negative behaviours, negative indicator, negative indicators
      counter indicator, counter indicators, contra indicators, what it does not look like, ineffective behavior
      ineffective behaviors, comportement négatif, comportements négatifs, comportement inefficace, comportements inefficaces
      comportamiento negativo, comportamientos negativos, conductas negativas, negatives verhalten, negativindikatoren
      negatieve gedragsindicatoren, negatief gedrag, contra indicaties, comportamento negativo, comportamentos negativos
      comportamenti negativi, indicatori negativi
      """
    ),
    (
      .section(.questions),
      """
      question, questions, interview question, interview questions, sample question, sample questions, behavioral question
      behavioral questions, question d'entretien, questions d'entretien, question d'entrevue, questions d'entrevue, pregunta
      preguntas, pregunta de entrevista, preguntas de entrevista, frage, fragen, interviewfrage, interviewfragen, leitfrage
      leitfragen, vraag, vragen, interviewvraag, interviewvragen, sollicitatievraag, sollicitatievragen, pergunta, perguntas
      pergunta de entrevista, perguntas de entrevista, domanda, domande, domanda di colloquio, domande di colloquio
      domande del colloquio
      """
    ),
    (
      .section(.probes),
      """
      probe, probes, probing question, probing questions, follow up, follow ups, follow up question, follow up questions
      question de relance, questions de relance, relance, relances, question d'approfondissement, repregunta, repreguntas
      pregunta de seguimiento, preguntas de seguimiento, nachfrage, nachfragen, vertiefungsfrage, vertiefungsfragen
      vertiefende fragen, vervolgvraag, vervolgvragen, doorvraag, doorvragen, pergunta de acompanhamento
      perguntas de acompanhamento, perguntas de aprofundamento, domanda di approfondimento, domande di approfondimento
      """
    ),
    (
      .section(.activities),
      """
      activity, activities, development activity, development activities, developmental activity, learning activity
      learning activities, development action, development actions, development tip, development tips, development suggestion
      development suggestions, action, actions, exercise, exercises
      activité, activités, activité de développement, activités de développement, action de développement
      actions de développement, piste de développement, pistes de développement, actividad, actividades
      actividad de desarrollo, actividades de desarrollo, acción, acciones, acciones de desarrollo, aktivität, aktivitäten
      entwicklungsmaßnahme, entwicklungsmassnahme, entwicklungsmaßnahmen, entwicklungsmassnahmen, maßnahme, maßnahmen
      massnahme, massnahmen, entwicklungsaktivität, entwicklungsaktivitäten, übung, übungen, activiteit, activiteiten
      ontwikkelactiviteit, ontwikkelactiviteiten, ontwikkelactie, ontwikkelacties, ontwikkeltip, ontwikkeltips, atividade
      atividades, atividade de desenvolvimento, atividades de desenvolvimento, ação, ações, ações de desenvolvimento, attività
      attività di sviluppo, azione, azioni, azioni di sviluppo
      """
    ),
    (.steps, "step, steps, étape, étapes, paso, pasos, schritt, schritte, stap, stappen, passo, passos, passi"),
    (
      .section(.reflections),
      """
      reflection, reflections, reflection tip, reflection tips, reflection question, reflection questions, réflexion, réflexions
      reflexión, reflexiones, reflexionsfrage, reflexionsfragen, reflectie, reflectievraag, reflectievragen, reflexão
      reflexões, riflessione, riflessioni
      """
    ),
    (
      .section(.courses),
      """
      course, courses, recommended course, recommended courses, training, trainings, training course, cours, formation
      formations, curso, cursos, formación, formaciones, kurs, kurse, schulung, schulungen, weiterbildung, weiterbildungen
      cursus, cursussen, opleiding, opleidingen, treinamento, treinamentos, formação, corso, corsi, formazione
      """
    ),
    (
      .section(.resources),
      """
      resource, resources, book, books, video, videos, article, articles, podcast, podcasts, website, websites, web site
      web sites, further reading, ressource, ressources, livre, livres, vidéo, vidéos, recurso, recursos, libro, libros, vídeo
      vídeos, artículo, artículos, ressourcen, buch, bücher, literatur, bron, bronnen, boek, boeken, livro, livros, risorsa
      risorse, libri
      """
    ),
    (
      .section(.related),
      """
      related, related competency, related competencies, see also, related skills, linked competencies, compétence liée
      compétences liées, compétences associées, competencias relacionadas, verwandte kompetenzen, gerelateerde competenties
      verwante competenties, competências relacionadas, competenze correlate, competenze collegate
      """
    ),
    (
      .section(.titles),
      """
      job title, job titles, role, roles, job, jobs, position, positions, poste, postes, emploi, emplois, fonction, puesto
      puestos, cargo, cargos, stelle, stellen, position, rolle, rollen, funktion, functie, functies, functienaam, função
      funções, ruolo, ruoli, mansione
      """
    ),
    (
      .kind,
      """
      type, kind, entry type, item type, statement type, record type, section, tipo, typ, art, soort, genre, nature
      tipo de registro, eintragstyp
      """
    ),
    (
      .text,
      "text, content, item, entry, texte, contenu, texto, contenido, inhalt, tekst, inhoud, conteúdo, testo, contenuto"
    ),
    (
      .order,
      """
      no, nr, number, num, order, rank, position no, sort, sort order, sequence, seq, index, row, line, item no, item number
      serial, numéro, ordre, rang, número, orden, ordem, nummer, reihenfolge, lfd nr, laufende nummer, volgorde, volgnummer
      numero, ordine
      """
    ),
  ]
}
