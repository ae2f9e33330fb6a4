import FuzzTargets

// libFuzzer has the beginning of the program, and asks here. Options that begin with two hyphens are ours.

/// The target that `--target=NAME` names.
private let target = {
  let name = CommandLine.arguments.first { $0.hasPrefix("--target=") }?.dropFirst("--target=".count)
  guard let target = FuzzTarget.all.first(where: { $0.name == name.map(String.init) }) else {
    fatalError("name one by --target=: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  return target
}()

/// Gives the target one input, and ends the program where something is wrong with what came of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Safe: libFuzzer says how many bytes there are, and they are copied.
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let faults = target.faults(input)
  if !faults.isEmpty { fatalError(faults.joined(separator: "\n")) }
  return 0
}
