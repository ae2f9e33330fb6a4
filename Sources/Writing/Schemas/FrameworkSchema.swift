extension Schema {
  /// Of the canonical document.
  static let framework = Schema(
    name: "framework", summary: "the canonical document, framework.yaml and framework.json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:framework:1",
        "title": "Competency framework",
        "description": "The canonical document of Rung: one framework with its competencies. Fields without a value are left out.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung/1"},
          "framework": {
            "description": "What the framework says of itself.",
            "type": "object",
            "properties": {
              "id": {"description": "Stable key of the framework.", "type": "string"},
              "title": {"description": "Its title, as people read it.", "type": "string"},
              "version": {"description": "Its version.", "type": "string"},
              "language": {
                "description": "The language of its texts, as a BCP 47 tag such as en or fr-CA.",
                "type": "string"
              },
              "publisher": {"description": "Who publishes it.", "type": "string"},
              "license": {"description": "Under which license, as an SPDX expression or in words.", "type": "string"},
              "description": {"description": "What it is for.", "type": "string"},
              "scale": {
                "description": "The proficiency levels that its competencies share.",
                "type": "array",
                "items": {
                  "description": "One level of the scale.",
                  "type": "object",
                  "properties": {
                    "id": {"$ref": "#/$defs/id"},
                    "number": {"description": "The level's number.", "type": "integer"},
                    "title": {"description": "The level's title.", "type": "string"}
                  },
                  "required": ["number"],
                  "additionalProperties": false
                },
                "minItems": 1
              }
            },
            "required": ["id"],
            "additionalProperties": false
          },
          "competencies": {
            "description": "The competencies, in the order of the sources.",
            "type": "array",
            "items": {"$ref": "#/$defs/competency"}
          }
        },
        "required": ["format", "framework", "competencies"],
        "additionalProperties": false,
        "$defs": {
          "links": {
            "description": "The links in the texts beside it, in their order.",
            "type": "array",
            "items": {
              "description": "One link.",
              "type": "object",
              "properties": {
                "text": {"description": "The words that are linked, as they stand in the text.", "type": "string"},
                "url": {"description": "Where they lead, as written.", "type": "string"}
              },
              "required": ["text", "url"],
              "additionalProperties": false
            },
            "minItems": 1
          },
          "id": {
            "description": "What the entity goes by for good, as rung.lock says; left out where there is no ledger.",
            "type": "string",
            "minLength": 1
          },
          "item": {
            "description": "One item of a list.",
            "type": "object",
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "text": {"description": "Its words.", "type": "string"},
              "links": {"$ref": "#/$defs/links"}
            },
            "required": ["text"],
            "additionalProperties": false
          },
          "competency": {
            "description": "One competency.",
            "type": "object",
            "properties": {
              "id": {"description": "Stable key, unique in the framework.", "type": "string", "minLength": 1},
              "name": {"description": "The name, as people read it.", "type": "string"},
              "code": {"description": "A short code that the source gives it.", "type": "string"},
              "cluster": {"description": "The group of competencies that it belongs to.", "type": "string"},
              "inferred": {
                "description": "The fields that the source did not state and Rung filled in.",
                "type": "array",
                "items": {"enum": ["name", "code", "cluster", "definition", "number", "title"]},
                "minItems": 1
              },
              "definition": {"description": "What the competency is.", "type": "string"},
              "links": {"$ref": "#/$defs/links"},
              "levels": {
                "description": "Its proficiency levels, in ascending order of number.",
                "type": "array",
                "items": {"$ref": "#/$defs/level"},
                "minItems": 1
              },
              "behaviors": {
                "description": "Behaviors stated for the competency, at no level.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "negativeBehaviors": {
                "description": "What the competency does not look like.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "contrasts": {
                "description": "What it means beside what it does not mean.",
                "type": "array",
                "items": {
                  "description": "One pair.",
                  "type": "object",
                  "properties": {
                    "id": {"$ref": "#/$defs/id"},
                    "means": {"description": "What it means.", "type": "string"},
                    "doesNotMean": {"description": "What it does not mean.", "type": "string"},
                    "links": {"$ref": "#/$defs/links"}
                  },
                  "required": ["means", "doesNotMean"],
                  "additionalProperties": false
                },
                "minItems": 1
              },
              "questions": {
                "description": "Interview questions.",
                "type": "array",
                "items": {"$ref": "#/$defs/question"},
                "minItems": 1
              },
              "activities": {
                "description": "Development activities: things to do to grow.",
                "type": "array",
                "items": {"$ref": "#/$defs/activity"},
                "minItems": 1
              },
              "courses": {
                "description": "Courses that help.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "resources": {
                "description": "Books, sites and the like that help.",
                "type": "array",
                "items": {
                  "description": "One resource.",
                  "type": "object",
                  "properties": {
                    "id": {"$ref": "#/$defs/id"},
                    "kind": {"description": "The heading that it stands under, such as Books.", "type": "string"},
                    "text": {"description": "Its words.", "type": "string"},
                    "links": {"$ref": "#/$defs/links"}
                  },
                  "required": ["text"],
                  "additionalProperties": false
                },
                "minItems": 1
              },
              "related": {
                "description": "Competencies that this one names.",
                "type": "array",
                "items": {
                  "description": "One of them.",
                  "type": "object",
                  "properties": {
                    "name": {"description": "The name, as written.", "type": "string"},
                    "target": {
                      "description": "The id of the competency that goes by it; left out where none does.",
                      "type": "string"
                    },
                    "links": {"$ref": "#/$defs/links"}
                  },
                  "required": ["name"],
                  "additionalProperties": false
                },
                "minItems": 1
              },
              "titles": {
                "description": "Job titles that share the competency.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "sections": {
                "description": "Sections that Rung could delimit but not name.",
                "type": "array",
                "items": {
                  "description": "One section.",
                  "type": "object",
                  "properties": {
                    "id": {"$ref": "#/$defs/id"},
                    "title": {"description": "Its heading.", "type": "string"},
                    "links": {"$ref": "#/$defs/links"},
                    "items": {
                      "description": "What stands under it.",
                      "type": "array",
                      "items": {"$ref": "#/$defs/item"},
                      "minItems": 1
                    }
                  },
                  "required": ["title"],
                  "additionalProperties": false
                },
                "minItems": 1
              }
            },
            "required": ["name"],
            "additionalProperties": false
          },
          "level": {
            "description": "One proficiency level.",
            "type": "object",
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "number": {"description": "The level's number.", "type": "integer"},
              "title": {"description": "The level's title.", "type": "string"},
              "description": {"description": "Prose of the level, before or instead of a list.", "type": "string"},
              "links": {"$ref": "#/$defs/links"},
              "inferred": {
                "description": "The fields that the source did not state and Rung filled in.",
                "type": "array",
                "items": {"enum": ["name", "code", "cluster", "definition", "number", "title"]},
                "minItems": 1
              },
              "behaviors": {
                "description": "What people at this level do.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "negativeBehaviors": {
                "description": "What people at this level do not do.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              },
              "questions": {
                "description": "Interview questions.",
                "type": "array",
                "items": {"$ref": "#/$defs/question"},
                "minItems": 1
              }
            },
            "required": ["number"],
            "additionalProperties": false
          },
          "question": {
            "description": "One interview question.",
            "type": "object",
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "text": {"description": "The question.", "type": "string"},
              "links": {"$ref": "#/$defs/links"},
              "probes": {
                "description": "Probing questions that follow it up.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              }
            },
            "required": ["text"],
            "additionalProperties": false
          },
          "activity": {
            "description": "One development activity.",
            "type": "object",
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "levels": {
                "description": "The levels that it is meant for.",
                "type": "object",
                "properties": {
                  "from": {"description": "The lowest.", "type": "integer"},
                  "to": {"description": "The highest.", "type": "integer"}
                },
                "required": ["from", "to"],
                "additionalProperties": false
              },
              "text": {"description": "What to do.", "type": "string"},
              "links": {"$ref": "#/$defs/links"},
              "steps": {
                "description": "Its steps.",
                "type": "array",
                "items": {"$ref": "#/$defs/step"},
                "minItems": 1
              },
              "reflections": {
                "description": "Tips to reflect on it.",
                "type": "array",
                "items": {"$ref": "#/$defs/item"},
                "minItems": 1
              }
            },
            "required": ["text"],
            "additionalProperties": false
          },
          "step": {
            "description": "One step of an activity; steps nest.",
            "type": "object",
            "properties": {
              "id": {"$ref": "#/$defs/id"},
              "text": {"description": "What to do.", "type": "string"},
              "links": {"$ref": "#/$defs/links"},
              "steps": {
                "description": "The steps within it.",
                "type": "array",
                "items": {"$ref": "#/$defs/step"},
                "minItems": 1
              }
            },
            "required": ["text"],
            "additionalProperties": false
          }
        }
      }
      """#)
}
