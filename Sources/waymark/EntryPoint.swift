import Commands

@main enum EntryPoint {
  static func main() async { await runCommandLine() }
}
