import ArgumentParser
import Diagnostics
import FindingPages

/// `waymark explain`: shows the page of a kind of finding.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a kind of finding, with an example and how to mend it.",
    discussion: """
      Each finding ends in a code between brackets, such as [unknown-marker]. Without a code, all \
      codes are listed with what they mean.
      """)

  @Argument(help: "The code of a finding, with or without its brackets.")
  var code: String?

  func run() async throws {
    let width = Terminal.outputWidth
    guard let code else {
      Terminal.writeOutput(listOfCodes(width: width, isStyled: Terminal.showsColors))
      return
    }
    let word =
      code.hasPrefix("[") && code.hasSuffix("]") ? String(code.dropFirst().dropLast()) : code
    do throws(CodeRefusal) {
      let page = FindingPage(of: try DiagnosticCode.named(word.lowercased()))
      Terminal.writeOutput(page.text(width: width, isStyled: Terminal.showsColors))
    } catch {
      throw wrongUsage(error.summary, hint: error.hint.hint)
    }
  }
}

/// Returns all codes with what they mean, each on a line of its own.
private func listOfCodes(width: Int, isStyled: Bool) -> String {
  var text = wrapped(
    "Each finding ends in one of these codes. 'waymark explain CODE' shows an example and how to mend it.",
    width: width)
  for severity in [Severity.error, .warning] {
    let heading =
      severity == .error
      ? "Errors, of which each stops a build" : "Warnings, which stop none unless --strict is given"
    text += "\n" + styled(heading, isStyled) + "\n"
    for code in DiagnosticCode.allCases where code.severity == severity {
      text += wrapped(
        code.meaning, width: width, first: "  \(code.rawValue): ", others: "      ")
    }
  }
  return text
}
