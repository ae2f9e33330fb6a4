extension Schema {
  /// Of the manifest.
  static let manifest = Schema(
    name: "manifest", summary: "the manifest, manifest.json",
    text: #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rung:schema:manifest:1",
        "title": "Manifest of a publication",
        "description": "The files that were published together.",
        "type": "object",
        "properties": {
          "format": {"description": "The format and its version.", "const": "rung-manifest/1"},
          "sources": {"description": "How many sources the framework was read from.", "type": "integer", "minimum": 0},
          "files": {
            "description": "The files.",
            "type": "array",
            "items": {
              "description": "One file.",
              "type": "object",
              "properties": {
                "name": {"description": "Its name, relative to the manifest.", "type": "string", "minLength": 1},
                "bytes": {"description": "How many bytes it has.", "type": "integer", "minimum": 0},
                "sha256": {
                  "description": "The SHA-256 of its bytes, in hexadecimal digits.",
                  "type": "string",
                  "pattern": "^[0-9a-f]{64}$"
                }
              },
              "required": ["name", "bytes", "sha256"],
              "additionalProperties": false
            }
          }
        },
        "required": ["format", "sources", "files"],
        "additionalProperties": false
      }
      """#)
}
