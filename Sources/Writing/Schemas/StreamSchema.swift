extension Schema {
  /// Of what `compile --stream` writes.
  static let stream = Schema(
    name: "stream", summary: "a line that compile --stream writes",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:stream:1",
        "title": "A line of compile --stream",
        "description": "What came of one page of a stream.",
        "type": "object",
        "properties": {
          "path": {"description": "What the record calls the page.", "type": "string", "minLength": 1},
          "model": {
            "description": "The canonical document of the page; `rung schema framework` says how it is built.",
            "type": "object",
            "properties": {"format": {"const": "rung/1"}},
            "required": ["format"]
          },
          "findings": {
            "description": "What is wrong with the page, as `rung lint --output-format json` writes it.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "rule": {"description": "The name of the rule.", "type": "string"},
                "severity": {"enum": ["error", "warning", "info"]},
                "message": {"description": "What is wrong, then what to do.", "type": "string"}
              },
              "required": ["rule", "severity", "message"]
            }
          },
          "record": {"description": "How a record without a path begins.", "type": "string"},
          "error": {"description": "Why the record gave no model, and what to do.", "type": "string", "minLength": 1}
        },
        "oneOf": [
          {"required": ["path", "model", "findings"], "not": {"anyOf": [{"required": ["error"]}, {"required": ["record"]}]}},
          {"required": ["error"], "not": {"anyOf": [{"required": ["model"]}, {"required": ["findings"]}]}}
        ],
        "additionalProperties": false
      }
      """#)
}
