extension Schema {
  /// Of the source map.
  static let sourcemap = Schema(
    name: "sourcemap", summary: "the source map, sourcemap.json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:sourcemap:1",
        "title": "Source map of a framework",
        "description": "What became of each byte of each source. Each byte that is not white space is in one segment.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-sourcemap/1"},
          "sources": {
            "description": "The sources, in their order.",
            "type": "array",
            "items": {
              "description": "One source.",
              "type": "object",
              "properties": {
                "path": {"description": "Its path.", "type": "string"},
                "encoding": {
                  "description": "How the file is encoded. Offsets count the bytes of its text as UTF-8.",
                  "enum": ["utf-8", "utf-16le", "utf-16be", "windows-1252"]
                },
                "document": {
                  "description": "The kind of document that the text was made of. Offsets and lines count in that text, which rung compile --trace shows.",
                  "enum": ["docx", "odt", "pdf", "md", "xlsx", "ods"]
                },
                "bytes": {"description": "How many bytes its text has.", "type": "integer", "minimum": 0},
                "segments": {
                  "description": "Its segments in ascending order, without overlap.",
                  "type": "array",
                  "items": {"$ref": "#/$defs/segment"}
                }
              },
              "required": ["path", "encoding", "bytes", "segments"],
              "additionalProperties": false
            }
          }
        },
        "required": ["format", "sources"],
        "additionalProperties": false,
        "$defs": {
          "segment": {
            "description": "A range of bytes, and what became of it.",
            "type": "object",
            "properties": {
              "start": {"description": "Offset of the first byte.", "type": "integer", "minimum": 0},
              "end": {"description": "Offset behind the last byte.", "type": "integer", "minimum": 1},
              "line": {
                "description": "The line of the first byte, counted from 1.",
                "type": "integer",
                "minimum": 1
              },
              "role": {
                "description": "content of the model, structure such as a heading or mark, or noise such as a page header.",
                "enum": ["content", "structure", "noise"]
              },
              "kind": {"description": "What kind of content, structure or noise.", "type": "string"},
              "entity": {
                "description": "What it is content of, such as client-focus/level 2/behavior 3.",
                "type": "string"
              }
            },
            "required": ["start", "end", "line", "role", "kind"],
            "additionalProperties": false,
            "oneOf": [
              {
                "properties": {
                  "role": {"const": "content"},
                  "kind": {
                    "enum": [
                      "name",
                      "code",
                      "cluster",
                      "definition",
                      "title",
                      "description",
                      "behavior",
                      "question",
                      "probe",
                      "activity",
                      "step",
                      "reflection",
                      "course",
                      "resource",
                      "related",
                      "section",
                      "negative behavior",
                      "contrast",
                      "job title"
                    ]
                  }
                },
                "required": ["entity"]
              },
              {
                "properties": {
                  "role": {"const": "structure"},
                  "kind": {"enum": ["heading", "mark", "markup", "table rule", "syntax"]},
                  "entity": false
                }
              },
              {
                "properties": {
                  "role": {"const": "noise"},
                  "kind": {"enum": ["chrome", "furniture", "placeholder", "comment", "invisible"]},
                  "entity": false
                }
              }
            ]
          }
        }
      }
      """#)
}
