extension Schema {
  /// Of what `rung compile --trace --output-format json` prints.
  static let trace = Schema(
    name: "trace", summary: "what each line was taken for, by rung compile --trace",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:trace:1",
        "title": "Trace of a compilation",
        "description": "What Rung took each line of each source for, and why.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-trace/1"},
          "sources": {
            "description": "The sources, in the order in which they were read.",
            "type": "array",
            "items": {
              "description": "One source.",
              "type": "object",
              "properties": {
                "path": {"description": "The source, as messages name it.", "type": "string"},
                "lines": {
                  "description": "The lines that are not blank.",
                  "type": "array",
                  "items": {
                    "description": "One line.",
                    "type": "object",
                    "properties": {
                      "line": {"description": "Its number, from 1.", "type": "integer", "minimum": 1},
                      "role": {"description": "What it was taken for.", "type": "string", "minLength": 1},
                      "reason": {"description": "Why; empty where there is nothing to say.", "type": "string"},
                      "is": {
                        "description": "In one word; `noise` where no text of the framework stands.",
                        "enum": [
                          "name", "code", "cluster", "definition", "level", "description", "behavior",
                          "negative-behavior", "question", "probe", "activity", "step", "course", "resource",
                          "related", "title", "noise", "heading", "heading-of-definition",
                          "heading-of-behaviors", "heading-of-negative-behaviors", "heading-of-questions",
                          "heading-of-probes", "heading-of-activities", "heading-of-courses",
                          "heading-of-resources", "heading-of-related", "heading-of-titles",
                          "heading-of-levels"
                        ]
                      },
                      "continues": {
                        "description": "True where a text goes on from above; else not there.", "const": true
                      },
                      "text": {"description": "Its first 50 characters.", "type": "string"}
                    },
                    "required": ["line", "role", "reason", "is", "text"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["path", "lines"],
              "additionalProperties": false
            }
          }
        },
        "required": ["format", "sources"],
        "additionalProperties": false
      }
      """#)
}
