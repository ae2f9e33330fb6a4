import Testing

/// Changes of the layout alone do not change the model.
@Suite struct MetamorphicTests {
  @Test(arguments: Base.all)
  func keepsTheModel(of base: Base) throws {
    let original = try ReadSource(base.text, name: base.name)
    let expected = original.outline(showsNoise: false)
    for change in Metamorphosis.all {
      var random = SplitMix64(seed: 1, base.label + change.name)
      guard let text = change.change(original, &random) else { continue }
      let read = try ReadSource(text, name: base.name)
      let outline = read.outline(showsNoise: false)
      let key = "\(base.label): \(change.name)"
      #expect(outline == expected, "\(key)\n\(difference(from: expected, to: outline))")
      #expect(read.faults == [], "\(key)")
    }
  }

  /// Each change finds sources to which it applies.
  @Test func appliesEachChange() throws {
    for change in Metamorphosis.all {
      let isApplied = try Base.all.contains { base in
        var random = SplitMix64(seed: 1)
        return change.change(try ReadSource(base.text, name: base.name), &random) != nil
      }
      #expect(isApplied, "\(change.name)")
    }
  }
}
