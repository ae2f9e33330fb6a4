import FrameworkModel

/// Headings and phrases that are known as a whole.
enum KnownPhrases {
  /// Headings whose words alone would not tell.
  static let headings: [(SectionKind, [String])] = [
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
        "does not", "avoid", "this doesnt mean", "this does not mean", "counter indicators", "contra indicators",
        "needs improvement behaviors",
      ]
    ),
    (
      .questions,
      [
        "ask", "questions to ask", "leading question", "lead question", "primary questions", "opening questions",
        "interview guide", "preguntas de entrevista", "questions d entrevue",
      ]
    ),
    (
      .probes,
      [
        "follow up", "follow ups", "follow up questions", "follow up probes", "dig deeper", "probe further",
        "questions d approfondissement", "preguntas de seguimiento", "questions de relance",
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
      ]
    ),
    (
      .related,
      [
        "related competencies", "see also", "works with", "goes together with", "related skills", "linked competencies",
        "complementary competencies", "closely related to", "builds on", "related to", "linked to", "connects to",
      ]
    ),
    (.titles, ["titles with shared competencies", "job titles", "positions", "roles", "applies to", "for roles"]),
    (
      .definition,
      [
        "what it is", "what is it", "what it means", "what this is", "about", "about this competency", "why it matters",
        "competency statement",
      ]
    ),
    (
      .levels,
      [
        "proficiency levels", "levels", "levels of proficiency", "behavioural scales", "behavioral scales", "scale",
        "proficiency scale", "rating scale", "level descriptions", "level descriptors", "niveaux de maitrise",
        "niveles de dominio", "niveles", "niveaux", "mastery levels", "proficiency ratings", "level of proficiency",
      ]
    ),
  ]

  /// Headings of sections that stand in a competency's resources and name a kind of resource.
  static let resourceKinds = WordSet(
    [
      "books", "articles", "videos", "websites", "web sites", "links", "podcasts", "tools", "journals", "livres",
      "libros",
      "books and articles", "online", "web resources", "audio", "films", "magazines", "blogs", "papers", "reports",
    ].map { Words.phrase(Words.words($0)) })

  /// Texts that stand in for content still to be written.
  static let placeholders = [
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
  static let chrome = [
    "skip to content", "skip to main content", "skip navigation", "menu", "main menu", "search", "home", "back",
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
  ]

  /// Words that make a short line in front of a title navigation.
  static let chromeWords = WordSet(
    [
      "menu", "logo", "skip", "search", "login", "breadcrumb", "navigation", "sidebar", "footer", "header", "copyright",
      "cookies",
      "homepage", "sitemap", "updated", "published", "download", "pdf", "browse", "toolkit", "www", "http", "https",
      "intranet",
    ].map(Words.word))
}
