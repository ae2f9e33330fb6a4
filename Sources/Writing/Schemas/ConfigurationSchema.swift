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
            "description": "Stable key of the framework, of a to z, 0 to 9 and hyphens; without it, made of the folder's name.",
            "type": "string",
            "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
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
          "aliases": {
            "description": "Other names that competencies go by, by a competency's name, id or code.",
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/texts"}
          },
          "data": {
            "description": "Where the competencies of YAML, JSON, TOML and rows of tables stand that Rung cannot tell: paths in JSONPath (RFC 9535), of which names, indices and [*] are known.",
            "type": "object",
            "properties": {
              "competencies": {"description": "From the document to each competency, or to each row about one.", "$ref": "#/$defs/path"},
              "name": {"description": "From a competency to its name.", "$ref": "#/$defs/path"},
              "id": {"description": "From a competency to its stable key.", "$ref": "#/$defs/path"},
              "code": {"description": "From a competency to its code.", "$ref": "#/$defs/path"},
              "cluster": {"description": "From a competency to its cluster.", "$ref": "#/$defs/path"},
              "definition": {"description": "From a competency to its definition.", "$ref": "#/$defs/path"},
              "behaviors": {"description": "From a competency to behaviors at no level.", "$ref": "#/$defs/path"},
              "negativeBehaviors": {"description": "From a competency to what it does not look like.", "$ref": "#/$defs/path"},
              "questions": {"description": "From a competency to interview questions.", "$ref": "#/$defs/path"},
              "activities": {"description": "From a competency to development activities.", "$ref": "#/$defs/path"},
              "courses": {"description": "From a competency to courses.", "$ref": "#/$defs/path"},
              "resources": {"description": "From a competency to resources.", "$ref": "#/$defs/path"},
              "related": {"description": "From a competency to the names of related ones.", "$ref": "#/$defs/path"},
              "titles": {"description": "From a competency to job titles.", "$ref": "#/$defs/path"},
              "levels": {
                "description": "From a competency to each of its levels: the items of a list, or of a mapping from the level's name to what it asks; $ where a row is about one level.",
                "$ref": "#/$defs/path"
              },
              "level": {
                "description": "From a level to its parts.",
                "type": "object",
                "properties": {
                  "number": {"description": "To its number.", "$ref": "#/$defs/path"},
                  "title": {"description": "To its title.", "$ref": "#/$defs/path"},
                  "description": {"description": "To its description.", "$ref": "#/$defs/path"},
                  "behaviors": {"description": "To its behaviors.", "$ref": "#/$defs/path"},
                  "negativeBehaviors": {"description": "To what it does not look like.", "$ref": "#/$defs/path"},
                  "questions": {"description": "To its interview questions.", "$ref": "#/$defs/path"}
                },
                "additionalProperties": false
              }
            },
            "required": ["competencies"],
            "additionalProperties": false
          },
          "frameworks": {
            "description": "each: every file of the folder is a framework of its own, such as a job family; without it, all files are one.",
            "enum": ["each"]
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
                "items": {"type": "string", "pattern": "\\S"}
              },
              "levels": {
                "description": "Headings of the section levels.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "behaviors": {
                "description": "Headings of the section behaviors.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "negativeBehaviors": {
                "description": "Headings of the section negativeBehaviors.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "contrasts": {
                "description": "Headings of the section contrasts.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "questions": {
                "description": "Headings of the section questions.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "probes": {
                "description": "Headings of the section probes.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "activities": {
                "description": "Headings of the section activities.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "reflections": {
                "description": "Headings of the section reflections.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "courses": {
                "description": "Headings of the section courses.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "resources": {
                "description": "Headings of the section resources.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "related": {
                "description": "Headings of the section related.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "titles": {
                "description": "Headings of the section titles.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              },
              "sections": {
                "description": "Headings of the section sections.",
                "type": "array",
                "items": {"type": "string", "pattern": "\\S"}
              }
            },
            "additionalProperties": false
          },
          "marks": {
            "description": "Marks of list items, beyond those that Rung knows.",
            "$ref": "#/$defs/texts"
          },
          "noise": {
            "description": "Lines that are no content, as patterns in which * stands for any text.",
            "$ref": "#/$defs/texts"
          },
          "scaleNames": {
            "description": "Names of levels beyond those that Rung knows, from the lowest up: one list, or several.",
            "type": "array",
            "anyOf": [
              {"items": {"description": "The name of the next level.", "type": "string", "pattern": "\\S"}},
              {"items": {"description": "The names of one scale.", "$ref": "#/$defs/texts"}}
            ]
          },
          "lines": {
            "description": "What single lines of pages are, where Rung takes them for something else. Each hint stands for all lines of its form.",
            "type": "array",
            "items": {
              "description": "One hint.",
              "type": "object",
              "properties": {
                "like": {
                  "description": "A line as it stands in a source.",
                  "type": "string",
                  "pattern": "\\S"
                },
                "are": {
                  "description": "What it is: the word that rung compile --trace --output-format json would say of it.",
                  "enum": [
                    "name",
                    "code",
                    "cluster",
                    "definition",
                    "level",
                    "description",
                    "behavior",
                    "negative-behavior",
                    "question",
                    "probe",
                    "activity",
                    "step",
                    "course",
                    "resource",
                    "related",
                    "title",
                    "noise",
                    "heading",
                    "heading-of-definition",
                    "heading-of-behaviors",
                    "heading-of-negative-behaviors",
                    "heading-of-questions",
                    "heading-of-probes",
                    "heading-of-activities",
                    "heading-of-courses",
                    "heading-of-resources",
                    "heading-of-related",
                    "heading-of-titles",
                    "heading-of-levels"
                  ]
                }
              },
              "required": ["like", "are"],
              "additionalProperties": false
            }
          },
          "exclude": {
            "description": "Files and folders that are no sources, as glob patterns relative to rung.yml.",
            "$ref": "#/$defs/texts"
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
              "select": {"description": "Rules that run beside those of the packs.", "$ref": "#/$defs/texts"},
              "ignore": {"description": "Rules that do not run.", "$ref": "#/$defs/texts"},
              "packs": {"description": "The policy packs that the framework follows, first to last; without it, core.", "$ref": "#/$defs/texts"},
              "severity": {
                "description": "The severity of single rules, by their names.",
                "type": "object",
                "additionalProperties": {"enum": ["info", "warning", "error", "off"]}
              },
              "options": {
                "description": "Options of single rules, by their names.",
                "type": "object",
                "additionalProperties": {
                  "description": "The options of one rule, by their names.",
                  "type": "object",
                  "additionalProperties": {
                    "anyOf": [{"type": ["integer", "boolean", "string"]}, {"$ref": "#/$defs/texts"}]
                  }
                }
              }
            },
            "additionalProperties": false
          }
        },
        "additionalProperties": false,
        "$defs": {
          "path": {"type": "string", "pattern": "^\\$(\\.[^.\\[]+|\\[[^\\]]+\\])*$"},
          "texts": {"type": "array", "items": {"type": "string", "pattern": "\\S"}}
        }
      }
      """#)
}
