import DataReading
import Testing

/// The paths of `data` in rung.yml: JSONPath's names, indices and wildcard.
@Suite struct DataPathTests {
  @Test(arguments: [
    "$", "$.a", "$.a.b", "$['a b'].c", "$[\"a\"]", "$[0]", "$[-1].x", "$[*]", "$.*", "$.a[*].b[0]", "$.compétences[*]",
  ]) func isAPath(_ text: String) { #expect(throws: Never.self) { try DataPath(text) } }

  @Test(arguments: [
    ("a.b", "without $"), ("", "without $"), ("$..a", "\"..\""), ("$.", "ends with a dot"), ("$[", "does not close"),
    ("$['a", "does not close"), ("$[a]", "\"[a]\""), ("$[?(@.a)]", "which is not known"), ("$x", "\"x\""),
    ("$[1:2]", "\"[1:2]\""),
  ]) func isNone(_ text: String, _ words: String) throws {
    let error = try #require(throws: DataPathError.self) { try DataPath(text) }
    #expect(error.reason.contains(words), "\(error.reason)")
  }
}
