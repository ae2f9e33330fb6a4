import Foundation
import FrameworkModel
import SourceText
import Testing

@testable import Writing

/// What other programs make of what is written: PyYAML, ruamel.yaml and jsonschema, from the private environment.
@Suite(.enabled(if: Project.hasPythonOrMustHave, "run make to set up .venv with tools/requirements.txt"))
struct LoaderTests {
  private func write(_ framework: Framework, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for writer in [JSONWriter(), YAMLWriter()] as [any Writer] {
      let bytes = try writer.bytes(of: Publication(framework) { CrossReference() })
      try Data(bytes).write(to: folder.appending(path: writer.fileName))
    }
  }

  @Test func loadsTemptingTextsInYAML11And12() throws {
    try Project.withFolder { folder in
      // One text a document: a loader's refusal names the text, and no other hides behind it. The long ones go together.
      var all = Framework(identity: FrameworkIdentity(id: "all"))
      for (index, text) in TemptingStrings.all.enumerated() {
        var competency = Competency(id: "text-\(index)", name: Statement(text, at: .nowhere), location: .nowhere)
        competency.behaviors = [Statement(text, at: .nowhere), Statement("after", at: .nowhere)]
        all.competencies.append(competency)
      }
      try write(all, to: folder.appending(path: "all"))
      for seed in 0..<5 {
        var generator = FrameworkGenerator(seed: UInt64(3000 + seed))
        try write(generator.framework(), to: folder.appending(path: "generated-\(seed)"))
      }
      let (status, output) = try Project.run(tool: "check_yaml.py", [folder.path])
      #expect(status == 0, "\(output)")
    }
  }

  @Test func validatesWhatIsWritten() throws {
    try Project.withFolder { folder in
      for seed in 0..<5 {
        var generator = FrameworkGenerator(seed: UInt64(4000 + seed))
        var framework = generator.framework()
        for index in framework.competencies.indices { framework.competencies[index].id = "c\(index)" }
        try write(framework, to: folder.appending(path: "\(seed)"))
      }
      let (status, output) = try Project.run(
        tool: "check_schemas.py", [folder.path, Project.fixtures.appending(path: "full").path])
      #expect(status == 0, "\(output)")
    }
  }

  @Test(arguments: [
    ("framework", #"{"format": "rung/2", "framework": {"id": "a"}, "competencies": []}"#),
    (
      "framework", #"{"format": "rung/1", "framework": {"id": "a"}, "competencies": [{"name": "A", "behaviours": []}]}"#
    ),
    (
      "framework",
      #"{"format": "rung/1", "framework": {"id": "a"}, "competencies": [{"name": "A", "behaviors": ["x"]}]}"#
    ),
    ("configuration", #"{"titel": "A"}"#), ("configuration", #"{"id": "My Id"}"#),
    ("configuration", #"{"noise": [" "]}"#),
    ("configuration", #"{"scaleNames": ["Low", ["High"]]}"#),
    ("configuration", #"{"lint": {"severity": {"level-gap": "fatal"}}}"#),
    ("configuration", #"{"scale": [{"title": "A"}]}"#), ("configuration", #"{"headings": {"behaviours": ["A"]}}"#),
    (
      "crossref",
      #"{"format": "rung-crossref/1", "competencies": [{"id": "a", "name": "A", "related": [{"name": "B", "how": "mentioned"}]}]}"#
    ),
    (
      "sourcemap",
      #"{"format": "rung-sourcemap/1", "sources": [{"path": "a", "encoding": "utf-8", "bytes": 1, "segments": [{"start": 0, "end": 1, "line": 1, "role": "content", "kind": "name"}]}]}"#
    ),
    ("manifest", #"{"format": "rung-manifest/1", "sources": 1, "files": [{"name": "a", "bytes": 1, "sha256": "0F"}]}"#),
  ])
  func refusesWhatTheSchemasDoNotAllow(_ schema: String, _ document: String) throws {
    try Project.withFolder { folder in
      let file = folder.appending(path: "document.json")
      try Data(document.utf8).write(to: file)
      let (status, output) = try Project.run(tool: "check_schemas.py", ["--as", schema, file.path])
      #expect(status == 1, "\(output)")
      #expect(output.contains("1 invalid"), "\(output)")
    }
  }

  @Test func acceptsSettingsWithEveryKey() throws {
    try Project.withFolder { folder in
      let settings = """
        id: garden
        title: Garden Team
        version: '1.0'
        language: en
        publisher: The Garden Office
        license: CC-BY-4.0
        description: What the garden team is good at.
        scale: [Learning, Growing, Thriving]
        requiredSections: [definition, levels]
        headings:
          behaviors: [What we see]
          questions: [Ask them]
        exclude: [drafts/**]
        noise: [For internal use]
        scaleNames: [[Seed, Sprout], [Low, High]]
        lint:
          select: [level-gap]
          ignore: [quote-style]
          packs: [core]
          severity: {level-gap: info}
          options: {long-behavior: {words: 30}}

        """
      try Data(settings.utf8).write(to: folder.appending(path: "rung.yml"))
      let second = folder.appending(path: "other")
      try FileManager.default.createDirectory(at: second, withIntermediateDirectories: true)
      try Data("scale: [{number: 1, title: Learning}, {number: 2}]\nscaleNames: [Low]\n".utf8).write(
        to: second.appending(path: "rung.yml"))
      let (status, output) = try Project.run(tool: "check_schemas.py", [folder.path])
      #expect(status == 0, "\(output)")
      #expect(output.contains("2 documents"), "\(output)")
    }
  }
}
