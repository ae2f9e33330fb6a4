import DataReading
import SourceText
import StructuredData

extension DataNode {
  /// What `data` says: where the competencies of others' data stand.
  func dataMapping() throws(DataError) -> DataMapping {
    let entries = try entries("data")
    guard let competencies = entries.first(where: { $0.key == "competencies" }) else {
      throw DataError(
        "data does not say where the competencies stand. Write it, such as competencies: $.skills[*]", at: range)
    }
    var mapping = DataMapping(competencies: try competencies.value.path("competencies"))
    for entry in entries {
      switch entry.key {
      case "competencies": continue
      case "levels": mapping.levels = try entry.value.path("levels")
      case "level":
        for part in try entry.value.entries("level") {
          guard let known = DataMapping.LevelPart(rawValue: part.key) else {
            throw unknown(part, "level", DataMapping.LevelPart.allCases.map(\.rawValue))
          }
          mapping.levelParts[known] = try part.value.path(part.key)
        }
      default:
        guard let known = DataMapping.Part(rawValue: entry.key) else {
          let keys = ["competencies", "levels", "level"] + DataMapping.Part.allCases.map(\.rawValue)
          throw unknown(entry, "data", keys)
        }
        mapping.parts[known] = try entry.value.path(entry.key)
      }
    }
    if mapping.levels == nil, let level = entries.first(where: { $0.key == "level" }) {
      throw DataError(
        "level says what a level has, but not where the levels stand. Write levels, such as levels: $.levels[*]",
        at: level.keyRange)
    }
    return mapping
  }

  private func unknown(_ entry: Entry, _ place: String, _ keys: [String]) -> DataError {
    DataError(
      "\(place) has no key \"\(entry.key)\". \(NearestName.advice(for: entry.key, among: keys))", at: entry.keyRange)
  }

  private func path(_ name: String) throws(DataError) -> DataPath {
    let text = try requiredText(name)
    do { return try DataPath(text) } catch {
      throw DataError("\(name) is \(error.reason). Write a path such as $.skills[*] or $.name.", at: range)
    }
  }
}
