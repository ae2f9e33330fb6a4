extension Schema {
  /// Of the differences between two versions.
  static let differences = Schema(
    name: "differences", summary: "differences between two versions, as rung diff prints them",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:differences:1",
        "title": "Differences between two versions of a framework",
        "description": "What rung diff --output-format json prints.",
        "type": "object",
        "properties": {
          "summary": {"$ref": "#/$defs/summary"},
          "changes": {
            "description": "In the order of the new framework; what is gone stands where it stood.",
            "type": "array",
            "items": {"$ref": "#/$defs/change"}
          }
        },
        "required": ["summary", "changes"],
        "additionalProperties": false,
      """# + differenceDefinitions)
}

extension Schema {
  /// Of the changelog.
  static let changelog = Schema(
    name: "changelog", summary: "changes from version to version, as rung changelog prints them",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:changelog:1",
        "title": "Changelog of a framework",
        "description": "What rung changelog --output-format json prints.",
        "type": "object",
        "properties": {
          "versions": {
            "description": "The newest first; versions without a change are left out.",
            "type": "array",
            "items": {
              "description": "One version.",
              "type": "object",
              "properties": {
                "title": {"description": "A tag, a file, or a commit with its message.", "type": "string"},
                "summary": {"$ref": "#/$defs/summary"},
                "changes": {
                  "description": "In the order of the new framework; what is gone stands where it stood.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/change"}
                }
              },
              "required": ["title", "summary", "changes"],
              "additionalProperties": false
            }
          }
        },
        "required": ["versions"],
        "additionalProperties": false,
      """# + differenceDefinitions)
}

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

extension Schema {
  /// What the schemas of differences and of changelogs end with: a summary, a change and a side of it.
  private static let differenceDefinitions = #"""

      "$defs": {
        "summary": {
          "description": "What the changes come to.",
          "type": "object",
          "properties": {
            "old": {"description": "What the user called the old side.", "type": "string"},
            "new": {"description": "What the user called the new side.", "type": "string"},
            "changes": {"description": "How many changes there are.", "type": "integer", "minimum": 0},
            "breaking": {
              "description": "How many ask something new of people.",
              "type": "integer",
              "minimum": 0
            },
            "review": {
              "description": "How many may have changed the meaning.",
              "type": "integer",
              "minimum": 0
            },
            "minor": {
              "description": "How many clarify, remove, or add guidance.",
              "type": "integer",
              "minimum": 0
            },
            "editorial": {"description": "How many are typing only.", "type": "integer", "minimum": 0},
            "accepted": {
              "description": "How many more were accepted and are not listed.",
              "type": "integer",
              "minimum": 0
            },
            "version": {
              "description": "What the changes ask of the version.",
              "type": "object",
              "properties": {
                "old": {"description": "What the old side states.", "type": "string"},
                "new": {"description": "What the new side states.", "type": "string"},
                "bump": {
                  "description": "The part to raise.",
                  "enum": ["none", "patch", "minor", "major"]
                },
                "suggested": {"description": "What the old version becomes by that.", "type": "string"}
              },
              "required": ["bump"],
              "additionalProperties": false
            },
            "findings": {
              "description": "What is wrong beside the changes.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "rule": {"description": "The rule.", "type": "string"},
                  "severity": {"description": "How grave it is.", "enum": ["info", "warning", "error"]},
                  "message": {"description": "What is wrong, and what to do.", "type": "string"}
                },
                "required": ["rule", "severity", "message"],
                "additionalProperties": false
              }
            },
            "stale": {
              "description": "Accepted changes that are no longer there.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {"fingerprint": {"type": "string"}, "reason": {"type": "string"}},
                "required": ["fingerprint", "reason"],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "old",
            "new",
            "changes",
            "breaking",
            "review",
            "minor",
            "editorial",
            "accepted",
            "version",
            "findings",
            "stale"
          ],
          "additionalProperties": false
        },
        "change": {
          "description": "One change.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "What happened, as entity-verb; docs/changes.md lists all.",
              "type": "string",
              "pattern": "^[a-z]+(-[a-z]+)+$"
            },
            "class": {
              "description": "What it means for the people assessed.",
              "enum": ["breaking", "review", "minor", "editorial"]
            },
            "entity": {
              "description": "Its path in the new framework; in the old one when it is gone.",
              "type": "string"
            },
            "message": {"description": "One sentence for an HR reader.", "type": "string"},
            "confidence": {
              "description": "How sure it is that both sides belong together.",
              "type": "number",
              "minimum": 0,
              "maximum": 1
            },
            "fingerprint": {
              "description": "The same wherever the change stands in its source.",
              "type": "string",
              "pattern": "^[0-9a-f]{16}$"
            },
            "old": {"$ref": "#/$defs/side"},
            "new": {"$ref": "#/$defs/side"}
          },
          "required": ["kind", "class", "entity", "message", "confidence", "fingerprint"],
          "anyOf": [{"required": ["old"]}, {"required": ["new"]}],
          "additionalProperties": false
        },
        "side": {
          "type": "object",
          "description": "One side of the change.",
          "properties": {
            "entity": {
              "description": "Its path on this side, such as client-focus/level 2/behavior 3.",
              "type": "string"
            },
            "text": {
              "description": "The text there; of a group, all texts with line breaks between.",
              "type": "string"
            },
            "path": {"description": "The file, in the working folder.", "type": "string"},
            "place": {
              "description": "Where it is in a document, such as table 2 row 5. Its line is then one of the text made of it.",
              "type": "string"
            },
            "line": {"description": "The line there, counted from 1.", "type": "integer", "minimum": 1},
            "column": {
              "description": "The column there, counted from 1 in Unicode scalars.",
              "type": "integer",
              "minimum": 1
            }
          },
          "required": ["entity", "text"],
          "dependentRequired": {"path": ["line", "column"], "line": ["path"], "column": ["line"]},
          "additionalProperties": false
        }
      }
    }
    """#
}
