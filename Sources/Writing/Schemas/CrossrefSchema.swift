extension Schema {
  /// Of the cross-reference.
  static let crossref = Schema(
    name: "crossref", summary: "the cross-reference, crossref.json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:crossref:1",
        "title": "Cross-reference of a framework",
        "description": "Who names whom in a framework. Competencies are given by their ids.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-crossref/1"},
          "competencies": {
            "description": "Each competency, in the framework's order.",
            "type": "array",
            "items": {
              "description": "What one competency names, and what names it.",
              "type": "object",
              "properties": {
                "id": {"description": "Its id.", "type": "string"},
                "name": {"description": "Its name.", "type": "string"},
                "cluster": {"description": "The cluster that it belongs to.", "type": "string"},
                "related": {
                  "description": "What it names.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/link"},
                  "minItems": 1
                },
                "namedBy": {
                  "description": "The competencies that name it.",
                  "type": "array",
                  "items": {"type": "string"},
                  "minItems": 1,
                  "uniqueItems": true
                }
              },
              "required": ["id", "name"],
              "additionalProperties": false
            }
          },
          "unresolved": {
            "description": "Related competencies that the framework does not have.",
            "type": "array",
            "items": {
              "description": "One of them.",
              "type": "object",
              "properties": {
                "competency": {"description": "The competency that names it.", "type": "string"},
                "name": {"description": "The name, as written.", "type": "string"},
                "nearest": {"description": "The name that was probably meant.", "type": "string"}
              },
              "required": ["competency", "name"],
              "additionalProperties": false
            },
            "minItems": 1
          },
          "oneWay": {
            "description": "Stated links without one back.",
            "type": "array",
            "items": {
              "description": "One of them.",
              "type": "object",
              "properties": {
                "from": {"description": "The competency that names the other.", "type": "string"},
                "to": {"description": "The other, which does not name it.", "type": "string"}
              },
              "required": ["from", "to"],
              "additionalProperties": false
            },
            "minItems": 1
          },
          "selfLinked": {
            "description": "Competencies that name themselves as related.",
            "type": "array",
            "items": {"type": "string"},
            "minItems": 1,
            "uniqueItems": true
          },
          "unlinked": {
            "description": "Competencies that no other one names.",
            "type": "array",
            "items": {"type": "string"},
            "minItems": 1
          },
          "islands": {
            "description": "Where links do not hold all competencies together: the groups apart from the largest one.",
            "type": "array",
            "items": {
              "description": "The competencies of one group.",
              "type": "array",
              "items": {"type": "string"},
              "minItems": 1
            },
            "minItems": 1
          },
          "sharedBehaviors": {
            "description": "Behaviors that several competencies share, but for case, number and punctuation.",
            "type": "array",
            "items": {
              "description": "One of them.",
              "type": "object",
              "properties": {
                "text": {"description": "As the first of them words it.", "type": "string"},
                "competencies": {
                  "description": "The competencies that have it.",
                  "type": "array",
                  "items": {"type": "string"},
                  "minItems": 2
                }
              },
              "required": ["text", "competencies"],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": ["format", "competencies"],
        "additionalProperties": false,
        "$defs": {
          "link": {
            "description": "One link and how it was found.",
            "type": "object",
            "properties": {
              "name": {"description": "The name, as written.", "type": "string"},
              "target": {
                "description": "The id of the competency that goes by it; left out where none does.",
                "type": "string"
              },
              "elsewhere": {
                "description": "For a competency of another framework: framework#competency, as written.",
                "type": "string"
              },
              "how": {
                "description": "stated among the related competencies, or mentioned in a text.",
                "enum": ["stated", "mentioned"]
              },
              "as": {
                "description": "name where the text surely means the competency, word where a single word may be meant as a plain word.",
                "enum": ["name", "word"]
              },
              "field": {
                "description": "The text that mentions it, such as definition or level 2/behavior 3.",
                "type": "string"
              },
              "sentence": {"description": "The sentence that names it.", "type": "string"},
              "path": {"description": "The source that names it.", "type": "string"},
              "line": {"description": "The line there, counted from 1.", "type": "integer", "minimum": 1},
              "place": {"description": "Where in a document, such as table 2 row 5.", "type": "string"}
            },
            "required": ["name", "how"],
            "additionalProperties": false,
            "if": {"properties": {"how": {"const": "mentioned"}}},
            "then": {"required": ["target", "as", "field", "sentence"]},
            "else": {"properties": {"as": false, "field": false}}
          }
        }
      }
      """#)
}
