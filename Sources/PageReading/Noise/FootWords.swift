import SourceText
import TextReading

/// The words of a page's foot: who publishes it, under what terms, whom to ask.
enum FootWords {
  /// How lines begin that say nothing else, whatever stands above them.
  static let openings = [
    "published by", "produced by", "prepared by", "issued by", "approved by", "maintained by", "developed by the",
    "website by", "site by", "design by", "registered charity", "registered office", "registered in",
    "licensed under", "this work is licensed", "this page is maintained", "this document is",
    "equal opportunity employer", "an equal opportunity", "all rights reserved", "crown copyright",
    "please direct questions", "if you have questions",
    "publie par", "edite par", "valide par", "approuve par", "tous droits reserves",
    "publicado por", "editado por", "elaborado por", "aprobado por", "todos los derechos reservados",
  ].map(Words.words)

  /// How behaviors can begin as well: they count where the line looks unlike the items above.
  static let requests = ["direct questions to", "for questions", "pour toute question"].map(Words.words)

  /// The same as `openings` within a line.
  static let phrases = [
    "licensed under", "all rights reserved", "equal opportunity employer", "does not discriminate on",
    "tous droits reserves", "todos los derechos reservados",
  ].map(Words.words)

  /// How letters end, on a line of their own above the name.
  static let closings = Set(
    [
      "kind regards", "best regards", "warm regards", "regards", "best wishes", "sincerely", "yours sincerely",
      "many thanks", "cordialement", "bien cordialement", "salutations", "saludos", "un saludo", "atentamente",
      "saludos cordiales",
    ].map { Words.phrase(Words.words($0)) })

  /// What asks whether anything is left to ask: `Questions? Write to the office.`
  static let asking = Set(["questions", "question", "comments", "feedback", "preguntas", "dudas"].map(Words.word))

  /// Labels in front of an address, a number, a date.
  static let labels = Set(
    [
      "contact", "tel", "telephone", "phone", "fax", "email", "mail", "address", "web", "website", "version",
      "revision", "author", "owner", "isbn", "adresse", "courriel", "auteur", "contacto", "telefono", "correo",
      "direccion", "autor", "effective", "updated", "published", "reviewed", "form",
    ].map(Words.word))
}
