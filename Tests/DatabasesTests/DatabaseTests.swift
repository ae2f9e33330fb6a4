import Databases
import Testing

@Suite struct DatabaseTests {
  private static let rows: [[Database.Value]] = [
    [.integer(.min), .text("")], [.integer(0), .text("Zürich – \u{1F41D}\u{0}after")], [.null, .null],
  ]

  private func written() throws -> [UInt8] {
    let database = try Database()
    try database.run("CREATE TABLE bees (id INTEGER, name TEXT)")
    try database.run("INSERT INTO bees VALUES (?, ?)", each: Self.rows)
    return try database.bytes()
  }

  @Test func rowsComeOutAsTheyWentIn() throws {
    let database = try Database(try written())
    #expect(try database.rows("SELECT id, name FROM bees ORDER BY rowid") == Self.rows)
    #expect(try database.rows("SELECT name FROM bees WHERE id = ?", [.integer(0)]) == [[Self.rows[1][1]]])
  }

  @Test func theSameStatementsGiveTheSameBytes() throws { #expect(try written() == written()) }

  @Test func whatIsNoDatabaseIsRefused() throws {
    #expect(throws: DatabaseError.self) { _ = try Database([]) }
    #expect(throws: DatabaseError.self) { try Database(Array("bees".utf8)).rows("SELECT * FROM bees") }
    #expect(throws: DatabaseError.self) { try Database().run("SELECT nothing FROM nowhere") }
    let whole = try written()
    for end in stride(from: 1, to: whole.count, by: 997) {
      // Whatever comes of it: no crash.
      _ = try? Database(Array(whole[..<end])).rows("SELECT * FROM bees")
    }
  }
}
