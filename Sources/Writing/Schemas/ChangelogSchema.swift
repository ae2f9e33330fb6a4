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
