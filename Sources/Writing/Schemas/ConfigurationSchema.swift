extension Schema {
  /// Of the settings.
  static let configuration = Schema(
    name: "configuration", summary: "the settings, rung.yml",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:configuration:1",
        "title": "Settings of a framework (rung.yml)",
        "description": "What rung.yml at the root of a framework says. Every key is optional.",
        "type": "object",
        "properties": {
          "id": {
            "description": "Stable key of the framework; without it, made of the folder's name.",
            "type": "string",
            "minLength": 1
          },
          "title": {"description": "The framework's title, as people read it.", "type": "string"},
          "version": {"description": "Its version, in quotes where it looks like a number.", "type": "string"},
          "language": {
            "description": "The language of its texts, as a BCP 47 tag such as en or fr-CA.",
            "type": "string"
          },
          "publisher": {"description": "Who publishes it.", "type": "string"},
          "license": {"description": "Under which license, as an SPDX expression or in words.", "type": "string"},
          "description": {"description": "What it is for.", "type": "string"},
          "scale": {
            "description": "The proficiency levels of every competency: titles from level 1 up, or numbers with titles.",
            "type": "array",
            "minItems": 1,
            "anyOf": [
              {"items": {"description": "The title of the next level.", "type": "string"}},
              {
                "items": {
                  "description": "One level.",
                  "type": "object",
                  "properties": {
                    "number": {"description": "The level's number.", "type": "integer"},
                    "title": {"description": "The level's title.", "type": "string"}
                  },
                  "required": ["number"],
                  "additionalProperties": false
                }
              }
            ]
          },
          "requiredSections": {
            "description": "Sections that every competency must have.",
            "type": "array",
            "items": {
              "enum": [
                "definition",
                "levels",
                "behaviors",
                "negativeBehaviors",
                "contrasts",
                "questions",
                "probes",
                "activities",
                "reflections",
                "courses",
                "resources",
                "related",
                "titles",
                "sections"
              ]
            },
            "uniqueItems": true
          },
          "headings": {
            "description": "Words that announce a section, beyond those that Rung knows.",
            "type": "object",
            "properties": {
              "definition": {
                "description": "Headings of the section definition.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "levels": {
                "description": "Headings of the section levels.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "behaviors": {
                "description": "Headings of the section behaviors.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "negativeBehaviors": {
                "description": "Headings of the section negativeBehaviors.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "contrasts": {
                "description": "Headings of the section contrasts.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "questions": {
                "description": "Headings of the section questions.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "probes": {
                "description": "Headings of the section probes.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "activities": {
                "description": "Headings of the section activities.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "reflections": {
                "description": "Headings of the section reflections.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "courses": {
                "description": "Headings of the section courses.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "resources": {
                "description": "Headings of the section resources.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "related": {
                "description": "Headings of the section related.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "titles": {
                "description": "Headings of the section titles.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              },
              "sections": {
                "description": "Headings of the section sections.",
                "type": "array",
                "items": {"type": "string", "minLength": 1}
              }
            },
            "additionalProperties": false
          },
          "exclude": {
            "description": "Files and folders that are no sources, as glob patterns relative to rung.yml.",
            "type": "array",
            "items": {"type": "string", "minLength": 1}
          },
          "diff": {
            "description": "How differences between two versions are judged.",
            "type": "object",
            "properties": {
              "accepted": {
                "description": "The file of accepted changes, as seen from here.",
                "type": "string",
                "minLength": 1
              },
              "classes": {
                "description": "Classes in place of a kind's own, by the kind's name, such as question-reworded.",
                "type": "object",
                "additionalProperties": {"enum": ["breaking", "review", "minor", "editorial"]}
              },
              "threshold": {
                "description": "The similarity from which on two texts belong together; 0.5 unless set.",
                "type": "number",
                "exclusiveMinimum": 0,
                "maximum": 1
              }
            },
            "additionalProperties": false
          },
          "lint": {
            "description": "Which rules hold, and how.",
            "type": "object",
            "properties": {
              "select": {"description": "Only these rules.", "type": "array", "items": {"type": "string"}},
              "ignore": {"description": "All but these rules.", "type": "array", "items": {"type": "string"}},
              "severity": {
                "description": "The severity of single rules, by their names.",
                "type": "object",
                "additionalProperties": {"enum": ["info", "warning", "error", "off"]}
              },
              "options": {
                "description": "Options of single rules, by their names.",
                "type": "object",
                "additionalProperties": {"type": "object"}
              }
            },
            "additionalProperties": false
          }
        },
        "additionalProperties": false
      }
      """#)
}
