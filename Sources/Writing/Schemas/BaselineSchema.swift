extension Schema {
  /// Of the baseline.
  static let baseline = Schema(
    name: "baseline", summary: "the baseline that rung lint reads and writes",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:baseline:1",
        "title": "Baseline",
        "description": "Findings to live with, as rung lint --write-baseline writes them and --baseline reads them.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-baseline/1"},
          "findings": {
            "description": "The findings, sorted.",
            "type": "array",
            "items": {
              "description": "One finding, known by what it is about and not by its line.",
              "type": "object",
              "properties": {
                "rule": {"description": "The rule's name.", "type": "string"},
                "entity": {
                  "description": "What it is about, or the source's name where it is about no entity.",
                  "type": "string"
                },
                "text": {"description": "The words that it points at, in lower case and without punctuation.", "type": "string"},
                "count": {
                  "description": "How many such findings there are; left out for one.",
                  "type": "integer",
                  "minimum": 2,
                  "maximum": 1000000000
                }
              },
              "required": ["rule", "entity", "text"]
            }
          }
        },
        "required": ["format", "findings"],
        "additionalProperties": false
      }
      """#)
}
