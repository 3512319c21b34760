import Programs

#if os(macOS)
  private let openingProgram = "open"
#else
  private let openingProgram = "xdg-open"
#endif

/// Opens an address in the user's browser, or says how to.
func openInBrowser(_ address: String) async {
  do {
    let outcome = try await runProgram(openingProgram, [address], outputLimit: 1 << 16)
    if outcome.status == 0 { return }
  } catch {
    // There is no such program, or it cannot be run; the address can be opened by hand all the same.
  }
  Terminal.writeError("note: no browser could be opened; open \(address) yourself\n")
}
