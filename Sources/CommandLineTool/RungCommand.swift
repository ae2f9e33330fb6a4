/// The program's entry: reads the arguments, runs a command, ends with its status.
public struct RungCommand {
  public static func runAsProcess() {}
}
