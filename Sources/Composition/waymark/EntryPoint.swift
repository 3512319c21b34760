import Commands

#if os(Linux)
  // Its allocator takes the place of the system's in the whole program (docs/decisions/0020).
  import CMimalloc
#endif

@main enum EntryPoint {
  static func main() async { await runCommandLine() }
}
