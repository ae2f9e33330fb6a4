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
