extension Schema {
  /// Of what `lint` finds.
  static let findings = Schema(
    name: "findings", summary: "findings, as rung lint --output-format json prints them",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:findings:1",
        "title": "Findings",
        "description": "What rung lint --output-format json prints; each line of json-lines is one item of it.",
        "type": "array",
        "items": {
          "description": "One finding. The place is left out where it is about no source.",
          "type": "object",
          "properties": {
            "rule": {"description": "The rule's name, which never changes.", "type": "string", "pattern": "^[a-z][a-z-]*$"},
            "severity": {"description": "How grave it is.", "enum": ["error", "warning", "info"]},
            "message": {"description": "What is wrong, then what to do.", "type": "string"},
            "path": {"$ref": "#/$defs/path"},
            "place": {"$ref": "#/$defs/place"},
            "line": {"$ref": "#/$defs/line"},
            "column": {"$ref": "#/$defs/column"},
            "endLine": {"$ref": "#/$defs/line"},
            "endColumn": {"$ref": "#/$defs/column"},
            "entity": {
              "description": "What it is about, as a path of ids: client-focus/level 2/behavior 3.",
              "type": "string"
            },
            "related": {
              "description": "Other places that have to do with it.",
              "type": "array",
              "items": {
                "description": "One of them.",
                "type": "object",
                "properties": {
                  "message": {"description": "What is there.", "type": "string"},
                  "path": {"$ref": "#/$defs/path"},
                  "place": {"$ref": "#/$defs/place"},
                  "line": {"$ref": "#/$defs/line"},
                  "column": {"$ref": "#/$defs/column"},
                  "endLine": {"$ref": "#/$defs/line"},
                  "endColumn": {"$ref": "#/$defs/column"}
                },
                "required": ["message", "path", "line", "column", "endLine", "endColumn"],
                "additionalProperties": false
              },
              "minItems": 1
            },
            "fix": {
              "description": "How it can be mended.",
              "type": "object",
              "properties": {
                "message": {"description": "What the fix does.", "type": "string"},
                "safe": {
                  "description": "Whether --fix does it; what may change the meaning needs --unsafe-fixes too.",
                  "type": "boolean"
                },
                "edits": {
                  "description": "What is put in place of what; none overlap.",
                  "type": "array",
                  "items": {
                    "description": "One edit.",
                    "type": "object",
                    "properties": {
                      "path": {"$ref": "#/$defs/path"},
                      "place": {"$ref": "#/$defs/place"},
                      "line": {"$ref": "#/$defs/line"},
                      "column": {"$ref": "#/$defs/column"},
                      "endLine": {"$ref": "#/$defs/line"},
                      "endColumn": {"$ref": "#/$defs/column"},
                      "text": {"description": "What stands there afterwards; may be empty.", "type": "string"}
                    },
                    "required": ["path", "line", "column", "endLine", "endColumn", "text"],
                    "additionalProperties": false
                  }
                }
              },
              "required": ["message", "safe", "edits"],
              "additionalProperties": false
            }
          },
          "required": ["rule", "severity", "message"],
          "dependentRequired": {"path": ["line", "column", "endLine", "endColumn"], "line": ["path"]},
          "additionalProperties": false
        },
        "$defs": {
          "path": {"description": "The source, as seen from the working folder.", "type": "string"},
          "place": {
            "description": "Where it is in a document, whose lines nobody sees: table 2 row 5.",
            "type": "string"
          },
          "line": {"description": "The line, counted from 1.", "type": "integer", "minimum": 1},
          "column": {
            "description": "The column in Unicode scalars, counted from 1; the end is behind the last one.",
            "type": "integer",
            "minimum": 1
          }
        }
      }
      """#)
}
