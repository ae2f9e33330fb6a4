extension Schema {
  /// Of the list of accepted changes.
  static let accepted = Schema(
    name: "accepted", summary: "the list of accepted changes",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:accepted:1",
        "title": "Accepted changes",
        "description": "Changes that someone has looked at and accepted; rung diff --accepted reads it.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-accepted/1"},
          "changes": {
            "description": "The changes.",
            "type": "array",
            "items": {
              "description": "One of them.",
              "type": "object",
              "properties": {
                "fingerprint": {
                  "description": "Its fingerprint, which alone is compared.",
                  "type": "string",
                  "minLength": 1
                },
                "kind": {"description": "Its kind, for the reader.", "type": "string", "minLength": 1},
                "entity": {
                  "description": "What it is about, for the reader.",
                  "type": "string",
                  "minLength": 1
                },
                "reason": {"description": "Why it is accepted.", "type": "string", "minLength": 1}
              },
              "required": ["fingerprint", "reason"],
              "additionalProperties": false
            }
          }
        },
        "required": ["format"],
        "additionalProperties": false
      }
      """#)
}
