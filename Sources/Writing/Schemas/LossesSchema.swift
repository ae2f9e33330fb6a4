extension Schema {
  /// Of the file that `--losses` writes.
  static let losses = Schema(
    name: "losses", summary: "what forms cannot hold, as rung compile --losses writes it",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:losses:1",
        "title": "Loss report",
        "description": "What the forms that a run of Rung published cannot hold of its frameworks.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-losses/1"},
          "reports": {
            "description": "One for each framework and form.",
            "type": "array",
            "items": {
              "description": "What one form cannot hold of one framework.",
              "type": "object",
              "properties": {
                "framework": {"description": "The framework's id.", "type": "string"},
                "target": {"description": "The form, as --to calls it.", "type": "string"},
                "losses": {
                  "description": "In the order of the canonical document; empty where nothing is lost.",
                  "type": "array",
                  "items": {
                    "description": "A field, and why it is lost.",
                    "type": "object",
                    "properties": {
                      "field": {
                        "description": "The keys that lead to it in the canonical document, with points between.",
                        "type": "string"
                      },
                      "count": {"description": "How many of it are lost.", "type": "integer", "minimum": 1},
                      "why": {"description": "What the form lacks, or what became of them.", "type": "string"},
                      "readsBack": {
                        "description": "Whether they are hidden from other systems only, and Rung reads them back.",
                        "type": "boolean"
                      }
                    },
                    "required": ["field", "count", "why", "readsBack"],
                    "additionalProperties": false
                  }
                },
                "notes": {
                  "description": "What was cut or changed so that it fits, one line for each text.",
                  "type": "array",
                  "items": {"type": "string"},
                  "minItems": 1
                }
              },
              "required": ["framework", "target", "losses"],
              "additionalProperties": false
            }
          }
        },
        "required": ["format", "reports"],
        "additionalProperties": false
      }
      """#)
}
