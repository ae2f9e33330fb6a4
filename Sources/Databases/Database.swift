import CSQLite

/// A database in memory, written once and then handed on as the bytes of its file. The only user of SQLite.
///
/// The same statements give the same bytes with the same version of SQLite.
@safe
public struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// A value of a row.
  public enum Value: Sendable, Equatable {
    case integer(Int)
    case text(String)
    case null
  }

  public init() throws(DatabaseError) { unsafe handle = try Self.opened() }

  /// Opens a database from the bytes of its file, to read it.
  public init(_ bytes: [UInt8]) throws(DatabaseError) {
    let opened = unsafe try Self.opened()
    do throws(DatabaseError) { unsafe try Self.fill(opened, bytes) } catch {
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = opened
  }

  private static func opened() throws(DatabaseError) -> OpaquePointer {
    var opened: OpaquePointer?
    // The library fills in the handle, which is closed in `deinit`.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
    let status = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
    guard status == SQLITE_OK, let opened = unsafe opened else {
      if let opened = unsafe opened { unsafe sqlite3_close_v2(opened) }
      throw DatabaseError(message: "SQLite cannot be opened (\(status))")
    }
    return unsafe opened
  }

  private static func fill(_ opened: OpaquePointer, _ bytes: [UInt8]) throws(DatabaseError) {
    let count = bytes.count
    guard count > 0, let copy = unsafe sqlite3_malloc64(sqlite3_uint64(count)) else {
      throw DatabaseError(message: "the database is empty, or there is no memory for it")
    }
    // The library owns the copy from here on.
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: copy, count: count).copyMemory(from: $0)
    }
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let status = unsafe sqlite3_deserialize(
      opened, "main", copy.assumingMemoryBound(to: UInt8.self), sqlite3_int64(count), sqlite3_int64(count), flags)
    if status != SQLITE_OK { throw DatabaseError(message: "SQLite cannot read the database (\(status))") }
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  public func run(_ sql: String) throws(DatabaseError) {
    let status = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    if status != SQLITE_OK { throw error(status) }
  }

  /// Runs one statement for each of some rows of values.
  public func run(_ sql: String, each rows: [[Value]]) throws(DatabaseError) {
    let statement = unsafe try prepared(sql)
    defer { unsafe sqlite3_finalize(statement) }
    for row in rows {
      unsafe try bind(row, to: statement)
      let status = unsafe sqlite3_step(statement)
      if status != SQLITE_DONE { throw error(status) }
      unsafe sqlite3_reset(statement)
    }
  }

  /// The rows of a query.
  public func rows(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> [[Value]] {
    let statement = unsafe try prepared(sql)
    defer { unsafe sqlite3_finalize(statement) }
    unsafe try bind(values, to: statement)
    var rows: [[Value]] = []
    while true {
      let status = unsafe sqlite3_step(statement)
      if status == SQLITE_DONE { return rows }
      if status != SQLITE_ROW { throw error(status) }
      let count = unsafe sqlite3_column_count(statement)
      rows.append((0..<count).map { column in unsafe Self.value(statement, column) })
    }
  }

  /// The bytes of the database's file.
  public func bytes() throws(DatabaseError) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let copy = unsafe sqlite3_serialize(handle, "main", &count, 0) else {
      throw DatabaseError(message: "SQLite cannot hand the database on")
    }
    defer { unsafe sqlite3_free(copy) }
    return unsafe Array(UnsafeBufferPointer(start: copy, count: Int(count)))
  }

  private func prepared(_ sql: String) throws(DatabaseError) -> OpaquePointer {
    var statement: OpaquePointer?
    let status = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard status == SQLITE_OK, let statement = unsafe statement else { throw error(status) }
    return unsafe statement
  }

  private func bind(_ values: [Value], to statement: OpaquePointer) throws(DatabaseError) {
    for (place, value) in values.enumerated() {
      let number = Int32(place + 1)
      let status: Int32
      switch value {
      case .integer(let integer): status = unsafe sqlite3_bind_int64(statement, number, sqlite3_int64(integer))
      case .null: status = unsafe sqlite3_bind_null(statement, number)
      case .text(let text):
        // The library copies the text.
        var text = text
        status = text.withUTF8 { bytes in
          guard let start = bytes.baseAddress else { return unsafe rung_bind_text(statement, number, "", 0) }
          return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            unsafe rung_bind_text(statement, number, $0, Int32(bytes.count))
          }
        }
      }
      if status != SQLITE_OK { throw error(status) }
    }
  }

  private static func value(_ statement: OpaquePointer, _ column: Int32) -> Value {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(unsafe sqlite3_column_int64(statement, column)))
    case SQLITE_NULL: return .null
    default:
      guard let text = unsafe sqlite3_column_text(statement, column) else { return .null }
      let count = Int(unsafe sqlite3_column_bytes(statement, column))
      return .text(unsafe String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    }
  }

  private func error(_ status: Int32) -> DatabaseError {
    DatabaseError(message: unsafe String(cString: sqlite3_errmsg(handle)) + " (\(status))")
  }
}

/// Why SQLite could not do what it was asked for.
public struct DatabaseError: Error, Sendable {
  /// In SQLite's words.
  public let message: String
}
