public import FrameworkModel

/// Headings and phrases that are known as a whole.
public enum KnownPhrases {
  /// Headings whose words alone would not tell.
  public static let headings: [(SectionKind, [String])] = [
    (
      .behaviors,
      [
        "what it looks like", "what this looks like", "looks like", "what good looks like", "in practice",
        "demonstrates",
        "you", "people who show this", "how it shows", "evidence", "what you do", "what we expect", "expectations",
        "a person at this level", "performance indicators", "success looks like", "can", "do", "does", "dos",
        "key actions", "ce que cela veut dire", "como se ve", "performance criteria", "criteria", "success criteria",
        "what to look for", "effective behavior", "effective behaviour", "examples", "key criteria", "typically",
        "observable actions", "indications", "signs of strength", "strengths", "key points", "this means",
        "what it means in practice",
        "you will", "you will be able to", "people at this level", "at this level you", "we look for",
        "what you will see", "what you might see", "what you see", "what you ll see", "what does it look like",
        "what does this look like", "what does good look like",
        "what it looks like in practice", "how you show it", "how it looks", "in this role you", "good practice",
        "positive signs", "green flags", "do more of", "what we want to see", "we do", "we always", "manifestations",
        "se evidencia cuando",
        "ce que l on observe", "how we recognize it", "how we recognise it", "a person with this competency",
        "someone with this skill",
      ]
    ),
    (
      .negativeBehaviors,
      [
        "what it does not look like", "what it doesnt look like", "does not look like", "doesnt look like",
        "warning signs",
        "red flags", "pitfalls", "watch out for", "donts", "not demonstrated", "ineffective behavior",
        "ineffective behaviour",
        "signs of weakness", "less effective", "behaviors to avoid", "behaviours to avoid", "anti patterns", "overused",
        "does not", "avoid", "we dont", "we do not", "we never", "dont", "do not", "this doesnt mean",
        "this does not mean",
        "counter indicators", "contra indicators",
        "needs improvement behaviors",
        "do less of", "what falls short", "falls short", "what bad looks like", "what poor looks like",
        "what does bad look like", "what we dont want to see", "what we do not want to see", "negative signs",
        "poor practice",
        "not this", "what it isnt", "what it is not", "ce que ce n est pas", "signaux d alerte", "senales de alerta",
        "limiting behaviors", "limiting behaviours", "unhelpful behaviors", "unhelpful behaviours",
        "contra indications", "signs of difficulty", "signs of trouble", "common pitfalls", "common mistakes",
        "mistakes to avoid", "when it is missing", "when missing", "when absent",
      ]
    ),
    (
      .questions,
      [
        "ask", "questions to ask", "leading question", "lead question", "primary questions", "opening questions",
        "interview guide", "preguntas de entrevista", "questions d entrevue",
        "what to ask", "questions a poser", "questions to consider in an interview", "in the interview",
        "at interview", "preguntas para la entrevista", "how to interview for it", "how to assess it",
      ]
    ),
    (
      .probes,
      [
        "follow up", "follow ups", "follow up questions", "follow up probes", "dig deeper", "probe further",
        "questions d approfondissement", "preguntas de seguimiento", "questions de relance",
        "further prompts", "follow up prompts", "supplementary questions", "dig further", "relances", "repreguntas",
        "to dig deeper",
      ]
    ),
    (
      .activities,
      [
        "ways to develop", "how to develop", "how to grow", "how to develop this competency", "ways to grow",
        "things to do",
        "suggestions for development", "development suggestions", "development tips", "developmental suggestions",
        "development actions", "on the job", "development opportunities", "learning opportunities", "try this", "to do",
        "actions for development", "developmental opportunities", "ideas for development",
        "development ideas", "ideas for growth", "how do i develop it", "how can i develop", "how can i develop it",
        "how can you develop it", "ways to practice", "ways to practise", "how to practice",
        "how to practise", "practice ideas", "learning ideas", "action steps", "suggested actions",
        "stretch assignments", "what you can do", "how to improve", "how to improve it", "how to build it",
        "how to build this skill", "how to strengthen it", "how to get better", "how to get better at it",
        "learning actions", "learning by doing", "growth ideas", "next steps to grow", "pistes de developpement",
        "pistes de perfectionnement", "actions de developpement", "comment se developper", "comment la developper",
        "acciones de desarrollo", "ideas de desarrollo", "como desarrollarla", "como desarrollarse",
        "para desarrollarla", "how to grow in it", "grow this skill", "develop this skill",
        "developing this competency", "to develop", "remedies", "some remedies",
      ]
    ),
    (.reflections, ["reflection", "reflections", "reflect", "reflection questions", "think about", "stop and think"]),
    (
      .courses,
      ["classes", "elearning", "e learning", "learn more in class", "courses and workshops", "training courses"]
    ),
    (
      .resources,
      [
        "books", "articles", "videos", "websites", "web sites", "links", "further reading", "podcasts", "tools",
        "journals",
        "books and articles", "livres", "libros", "recommended reading", "read", "watch", "listen",
        "to learn more", "find out more", "more information", "pour en savoir plus", "para saber mas", "bibliography",
      ]
    ),
    (
      .related,
      [
        "related competencies", "see also", "works with", "goes together with", "related skills", "linked competencies",
        "complementary competencies", "closely related to", "builds on", "related to", "linked to", "connects to",
        "pairs well with", "goes with", "voir aussi", "vease tambien", "competences associees",
        "competencias asociadas",
      ]
    ),
    (.titles, ["titles with shared competencies", "job titles", "positions", "roles", "applies to", "for roles"]),
    (
      .definition,
      [
        "what it is", "what is it", "que es", "en que consiste", "qu est ce que c est", "de quoi s agit il",
        "what it means", "what this is", "about", "about this competency", "why it matters",
        "competency statement", "what is", "what are", "what does mean", "what do we mean by", "what s",
        "what does it mean",
        "in short", "in brief", "what we mean", "what we mean by this", "what we mean by it", "en bref", "en resumen",
        "what it is about",
      ]
    ),
    (
      .levels,
      [
        "proficiency levels", "levels", "levels of proficiency", "behavioural scales", "behavioral scales", "scale",
        "proficiency scale", "rating scale", "level descriptions", "level descriptors", "niveaux de maitrise",
        "niveles de dominio", "niveles", "niveaux", "mastery levels", "proficiency ratings", "level of proficiency",
        "by level", "levels in detail", "grades", "bands", "what we expect at each level",
        "what we expect at each grade", "expectations by level", "stages of practice", "levels of practice", "anchors",
        "behavioral anchors", "behavioural anchors", "rating anchors", "scale anchors",
      ]
    ),
  ]

  /// Headings of sections that stand in a competency's resources and name a kind of resource.
  public static let resourceKinds = Set(
    [
      "books", "articles", "videos", "websites", "web sites", "links", "podcasts", "tools", "journals", "livres",
      "libros",
      "books and articles", "online", "web resources", "audio", "films", "magazines", "blogs", "papers", "reports",
    ].map { Words.phrase(Words.words($0)) })

  /// Texts that stand in for content still to be written.
  public static let placeholders = [
    "content under development", "under development", "content in development", "in development", "tbd",
    "to be determined",
    "to be defined", "to be developed", "to be completed", "to be added", "tba", "to be announced", "tbc",
    "to be confirmed",
    "todo", "to do", "coming soon", "lorem ipsum", "placeholder", "insert text here", "xxx", "n a", "none",
    "not applicable",
    "no content", "pending", "work in progress", "wip", "text to come", "contenu en developpement", "a venir",
    "en cours d elaboration", "por definir", "proximamente", "contenido en desarrollo", "en desarrollo",
    "content to come",
    "content coming soon", "to follow", "add text here", "add content here",
  ]

  /// Navigation and the like, known as a whole line.
  public static let chrome = [
    "skip to content", "skip to main content", "skip navigation", "navigation", "menu", "main menu", "search", "home",
    "back",
    "back to top",
    "top", "print", "print this page", "share", "share this page", "share this", "next", "previous", "login", "log in",
    "sign in",
    "sign up", "logout", "log out", "contact us", "contact", "sitemap", "site map", "privacy", "privacy policy",
    "terms of use",
    "accessibility", "help", "faq", "close", "open menu", "close menu", "toggle navigation", "on this page",
    "table of contents",
    "contents", "unit logo", "logo", "breadcrumb", "you are here", "read more", "learn more", "download",
    "download pdf", "edit",
    "edit this page", "all rights reserved", "subscribe", "follow us", "facebook", "twitter", "linkedin", "cookies",
    "accept cookies", "loading", "page", "aller au contenu", "accueil", "rechercher", "imprimer", "haut de la page",
    "inicio",
    "buscar", "imprimir", "volver", "email", "view all", "see all", "expand all", "collapse all", "select language",
    "english",
    "francais", "espanol", "was this page helpful", "report a problem", "last updated", "advertisement",
    "retour en haut de page", "retour en haut", "retour a la liste", "volver arriba", "accessibility statement",
    "aviso legal", "mentions legales", "plan du site", "mapa del sitio", "politica de privacidad",
    "show all", "show all sections", "show more", "show less", "hide all", "open all", "close all", "expand",
    "collapse", "accept", "decline", "accept all", "reject all", "manage preferences", "accept additional cookies",
    "reject additional cookies", "view cookies", "book a demo", "start free trial", "get started", "request a demo",
    "sign up free", "recent posts", "related articles", "related posts", "you may also like", "more like this",
    "quick links", "yes", "no", "yes no", "report a problem with this page", "suggest an edit",
    "edit on github", "passer au contenu principal", "fermer", "partager", "compartir", "imprimir", "siguiente",
    "anterior", "suivant", "precedent", "twitter", "youtube", "instagram", "all competencies", "glossary",
    "internal use only", "imprimer la page", "compartir en redes sociales", "transparencia", "contacto",
    "accesibilidad",
    "version imprimible", "telecharger", "descargar", "haut de page", "partager sur les reseaux sociaux",
    "share on social media", "freedom of information", "printer friendly version", "print version",
    "version para imprimir",
  ]

  /// How short lines of navigation begin that go on in many ways: `Last updated 3 June`.
  public static let chromeOpenings = [
    "back to", "last updated", "last modified", "last reviewed", "last edited", "page last updated", "page updated",
    "date modified", "mis a jour", "mise a jour", "derniere mise a jour", "derniere modification",
    "date de modification", "ultima actualizacion", "fecha de actualizacion", "actualizado el", "for enquiries",
    "for inquiries", "for more information", "pour plus d informations", "para mas informacion", "next page",
    "previous page", "next competency", "previous competency", "skip to", "print date", "downloaded from",
    "document owner", "version date", "is this page", "was this page", "was this helpful", "rate this page",
    "report a problem", "this page was", "suggest an edit", "form no", "download this", "internal use only",
    "signaler un probleme", "informar de un problema", "follow us on", "date de creation",
  ].map(Words.words)

  /// The same for lines that a behavior can begin like, so that more must show: the words for a place of the site, a number as
  /// dates have, a question.
  public static let wayOpenings = [
    "go to", "retour a", "retour au", "retour aux", "return to", "volver a", "volver al",
  ].map(Words.words)
  public static let datedOpenings = [
    "copyright", "created by", "printed on", "published", "published on", "reviewed on", "saved", "updated on",
  ].map(Words.words)
  public static let askedOpenings = [
    "did you find", "did this answer", "did this help", "need help", "need more help", "ready to",
  ].map(Words.words)

  /// Places of a site that a link can lead back to.
  public static let sitePlaces = Set(
    [
      "top", "list", "index", "home", "homepage", "page", "menu", "search", "results", "overview", "contents", "start",
      "competencies", "competency", "skills", "library", "jobs", "careers", "main", "haut", "liste", "accueil",
      "sommaire",
      "inicio", "lista", "indice", "arriba", "framework", "dictionary",
    ].map(Words.word))

  /// Words that make a short line in front of a title navigation.
  public static let chromeWords = Set(
    [
      "menu", "logo", "skip", "search", "login", "breadcrumb", "navigation", "sidebar", "footer", "header", "copyright",
      "cookies",
      "homepage", "sitemap", "updated", "published", "download", "pdf", "browse", "toolkit", "www", "http", "https",
      "intranet",
    ].map(Words.word))
}
