import Databases
import FrameworkModel
public import Writing

/// A database in one file, with foreign keys and full-text search.
public struct SQLiteWriter: Writer {
  public let name = "sqlite"
  public let fileName = "framework.sqlite"
  public let summary = "a database in one file, with full-text search, by the system's SQLite"

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    let bytes: [UInt8]
    do throws(DatabaseError) { bytes = try Self.bytes(of: publication.framework) } catch {
      throw WritingError(error.message)
    }
    receive(bytes.span)
  }

  private static func bytes(of framework: Framework) throws(DatabaseError) -> [UInt8] {
    let database = try Database()
    try database.run(SQLiteSchema.text)
    var rows = SQLiteRows()
    rows.add(framework)
    try database.run("BEGIN")
    for table in rows.tables where !table.rows.isEmpty {
      let marks = table.rows[0].map { _ in "?" }.joined(separator: ", ")
      try database.run("INSERT INTO \(table.name) VALUES (\(marks))", each: table.rows)
    }
    try database.run("COMMIT; INSERT INTO search(search) VALUES ('optimize');")
    return try database.bytes()
  }

  public func losses(of publication: Publication) -> LossReport {
    let why = "the tables do not tell what a source states from what Rung filled in"
    return LossReport(
      target: name, of: publication.framework, without: [(.inferred, why), (.levelInferred, why)])
  }
}

/// The tables of the database.
enum SQLiteSchema {
  /// Numbers of rows say the order within the framework; `position` that within the owner, from 1.
  static let text = """
    PRAGMA page_size = 4096;
    PRAGMA foreign_keys = ON;
    PRAGMA application_id = 0x52756E67;
    PRAGMA user_version = 1;
    CREATE TABLE framework (
      id TEXT NOT NULL, title TEXT, version TEXT, language TEXT, publisher TEXT, license TEXT, description TEXT);
    CREATE TABLE scale (position INTEGER PRIMARY KEY, number INTEGER NOT NULL, title TEXT);
    CREATE TABLE competency (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, code TEXT, cluster TEXT, definition TEXT);
    CREATE INDEX competency_by_key ON competency(key);
    CREATE TABLE level (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), number INTEGER NOT NULL,
      title TEXT, description TEXT);
    CREATE INDEX level_by_competency ON level(competency);
    CREATE TABLE behavior (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), level INTEGER REFERENCES level(id),
      position INTEGER NOT NULL, is_negative INTEGER NOT NULL CHECK (is_negative IN (0, 1)), text TEXT NOT NULL);
    CREATE INDEX behavior_by_competency ON behavior(competency);
    CREATE INDEX behavior_by_level ON behavior(level);
    CREATE TABLE contrast (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      means TEXT NOT NULL, does_not_mean TEXT NOT NULL);
    CREATE TABLE question (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), level INTEGER REFERENCES level(id),
      position INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE INDEX question_by_competency ON question(competency);
    CREATE TABLE probe (
      id INTEGER PRIMARY KEY, question INTEGER NOT NULL REFERENCES question(id), position INTEGER NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE activity (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      from_level INTEGER, to_level INTEGER, text TEXT NOT NULL);
    CREATE TABLE step (
      id INTEGER PRIMARY KEY, activity INTEGER NOT NULL REFERENCES activity(id), parent INTEGER REFERENCES step(id),
      position INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE reflection (
      id INTEGER PRIMARY KEY, activity INTEGER NOT NULL REFERENCES activity(id), position INTEGER NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE course (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE resource (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL, kind TEXT,
      text TEXT NOT NULL);
    CREATE TABLE related (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      name TEXT NOT NULL, target INTEGER REFERENCES competency(id));
    CREATE INDEX related_by_target ON related(target);
    CREATE TABLE job_title (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE section (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), position INTEGER NOT NULL,
      title TEXT NOT NULL);
    CREATE TABLE section_item (
      id INTEGER PRIMARY KEY, section INTEGER NOT NULL REFERENCES section(id), position INTEGER NOT NULL,
      text TEXT NOT NULL);
    CREATE TABLE link (
      id INTEGER PRIMARY KEY, competency INTEGER NOT NULL REFERENCES competency(id), place TEXT NOT NULL,
      text TEXT NOT NULL, url TEXT NOT NULL);
    CREATE INDEX link_by_competency ON link(competency);
    CREATE VIRTUAL TABLE search USING fts5(
      text, place UNINDEXED, competency UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');

    """
}
