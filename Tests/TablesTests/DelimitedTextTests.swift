import SourceText
import Tables
import Testing

/// What RFC 4180 says of CSV, rule by rule, and what programs write beyond it.
@Suite struct DelimitedTextTests {
  /// The cells of a text, by row and column; what is empty is left out.
  private func cells(_ text: String) throws -> [[String]] {
    let source = SourceFile(name: "case.csv", bytes: Array(text.utf8))
    return try DelimitedText.grid(source).rows.map { row in
      row.cells.map {
        "\($0.column)=" + String(decoding: $0.own ?? Array(source.bytes[$0.range.offsets]), as: UTF8.self)
      }
    }
  }

  @Test(arguments: [
    // 2.1 Each record is located on a separate line, delimited by a line break; 2.2 the last one may lack it.
    ("a,b,c\r\nd,e,f\r\n", [["0=a", "1=b", "2=c"], ["0=d", "1=e", "2=f"]]),
    ("a,b,c\r\nd,e,f", [["0=a", "1=b", "2=c"], ["0=d", "1=e", "2=f"]]),
    // 2.4 The last field is not followed by a comma; an empty one is a field.
    ("a,b,\r\n,e,f\r\n", [["0=a", "1=b"], ["1=e", "2=f"]]),
    // 2.5 Fields may be enclosed in quotes.
    ("\"a\",\"b\",c\r\nd,e,f\r\n", [["0=a", "1=b", "2=c"], ["0=d", "1=e", "2=f"]]),
    // 2.6 Fields with line breaks, quotes and commas are.
    ("\"a\",\"b \r\nb\",\"c,c\"\r\nd,e,f", [["0=a", "1=b \r\nb", "2=c,c"], ["0=d", "1=e", "2=f"]]),
    // 2.7 A quote within is written twice.
    ("\"a\",\"b\"\"b\",c\r\nd,e,f", [["0=a", "1=b\"b", "2=c"], ["0=d", "1=e", "2=f"]]),
    ("a,\"\"\"b\"\"\"\nc,d", [["0=a", "1=\"b\""], ["0=c", "1=d"]]),
  ]) func standard(_ text: String, _ expected: [[String]]) throws { #expect(try cells(text) == expected) }

  @Test(arguments: [
    ("a,b\nc,d\n", "line feeds"), ("a,b\rc,d\r", "carriage returns"), ("\u{FEFF}a,b\nc,d", "a byte order mark"),
    ("a;b\nc;d", "semicolons"), ("a\tb\nc\td", "tabs"), ("a|b\nc|d", "bars"), ("sep=;\r\na;b\r\nc;d", "a stated sign"),
    ("\"a\" , \"b\"\nc,d", "blanks around quotes"), ("a,b\n\n\nc,d\n\n", "empty lines"), ("a,b\n,\nc,d", "empty cells"),
  ]) func beyondTheStandard(_ text: String, _ what: String) throws {
    #expect(try cells(text) == [["0=a", "1=b"], ["0=c", "1=d"]], "\(what)")
  }

  @Test func textsKeepTheirSigns() throws {
    #expect(try cells("code,no\n00012,1.10\n") == [["0=code", "1=no"], ["0=00012", "1=1.10"]])
    // Quotes that do not go around the text are part of it, and so is one behind a backslash.
    #expect(try cells("\"a\" is b,c\n5\" nail,d\n") == [["0=\"a\" is b", "1=c"], ["0=5\" nail", "1=d"]])
    #expect(try cells("\"say \\\"a\\\" twice\",b\n") == [["0=say \"a\" twice", "1=b"]])
  }

  /// The sign is found though another one stands in the texts.
  @Test(arguments: [
    ("n;t\n1;a, b, c\n2;d, e\n3;f\n", DelimitedText.Delimiter.semicolon),
    ("n,t\n1,\"a; b; c\"\n2,\"d; e\"\n3,f\n", .comma), ("n\tt\n1\ta, b\n2\tc, d\n", .tab),
    ("n|t\n1|a, b\n2|c; d\n", .bar),
  ]) func delimiterByEvidence(_ text: String, _ expected: DelimitedText.Delimiter) {
    #expect(DelimitedText.delimiter(of: SourceFile(name: "a.csv", bytes: Array(text.utf8))) == expected)
  }

  @Test func aQuoteThatNeverClosesIsRefused() throws {
    let text = "a,b\nc,\"d\ne,f\n"
    let error = try #require(throws: TableError.self) { try cells(text) }
    #expect(error.range == SourceRange(6, 7))
    #expect(error.message.contains("never closes"))
  }

  @Test func rowsAndColumnsAreCounted() throws {
    let source = SourceFile(name: "a.csv", bytes: Array("a,b\n\n,,c\n".utf8))
    let grid = try DelimitedText.grid(source)
    #expect(grid.rows.map(\.number) == [0, 2])
    #expect(grid.rows[1].cells.map(\.column) == [2])
    #expect(grid.cellCount == 3)
  }

  @Test func oddQuotesStayLinear() throws {
    let text = String(repeating: "\"a\"b,\"c\n", count: 40_000)
    #expect(throws: Never.self) { _ = DelimitedText.delimiter(of: SourceFile(name: "a.csv", bytes: Array(text.utf8))) }
    _ = try? cells(text)
  }
}
