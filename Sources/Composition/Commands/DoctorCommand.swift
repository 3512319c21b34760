import ArgumentParser
import Files
import Pipeline

/// `waymark doctor`: says what the program finds on this computer, and how to get what is missing.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Says what the program finds on this computer, and how to get the rest.",
    discussion: """
      A website, its data and workbooks need none of it. Typst makes handouts and pictures, \
      Pandoc documents for Word and OpenDocument; git keeps versions to compare, curl asks \
      whether links to other hosts still lead anywhere, and pdftotext finds the text of PDF \
      files that are imported.
      """)

  func run() async throws {
    let engines = await DownloadEngines.find(typst: nil, pandoc: nil, fonts: nil)
    Terminal.writeOutput("\(versionLine)\n")
    for found in engines.outside {
      Terminal.writeOutput(
        "\(found.isThere ? "found  " : "missing")  \(found.name): \(use(of: found.program))"
          + "\(found.reason.map { " (\($0))" } ?? "")\n")
    }
    tellHowToGet(Set(engines.outside.filter { !$0.isThere }.map(\.program)))
  }

  private func use(of program: OutsideProgram) -> String {
    switch program {
    case .typst: "handouts as PDF, and pictures of pages"
    case .pandoc: "documents for Word and OpenDocument"
    case .fonts: "the letters of handouts"
    case .git: "versions to compare"
    case .curl: "asking whether links to other hosts lead anywhere"
    case .pdftotext: "the text of PDF files, to import it"
    }
  }

  private func tellHowToGet(_ missing: Set<OutsideProgram>) {
    let release = (try? DiskFiles(root: "/etc", folders: []).contents(of: "os-release")) ?? []
    let advice = InstallAdvice(
      isMac: isMac, release: String(decoding: release, as: UTF8.self),
      environment: PythonPackage("waymark")?.environment, advised: advisedEnvironment)
    let commands = advice.commands(for: missing)
    if !commands.isEmpty {
      Terminal.writeOutput("get what is missing with:\n")
      for command in commands { Terminal.writeOutput("  \(command)\n") }
    }
    let others = advice.byHand(missing)
    if !others.isEmpty {
      Terminal.writeOutput(
        "install by hand, as this system installs programs: \(others.map { "\($0)" }.joined(separator: ", "))\n"
      )
    }
  }
}

#if os(macOS)
  private let isMac = true
#else
  private let isMac = false
#endif
