import Foundation
import Testing

@Suite struct CommandCaseTests {
  @Test(arguments: CommandCase.all.filter { !$0.isUnprivileged })
  func doesWhatTheCaseSays(_ commandCase: CommandCase) throws {
    try expectOutcomes(of: commandCase)
  }

  @Test(
    .enabled(if: privilegeDrop != nil, "a superuser needs setpriv to become an ordinary user"),
    arguments: CommandCase.all.filter(\.isUnprivileged))
  func doesWhatTheCaseSaysForAnOrdinaryUser(_ commandCase: CommandCase) throws {
    try expectOutcomes(of: commandCase)
  }

  @Test func findsTheCases() {
    #expect(!CommandCase.all.isEmpty)
  }

  private func expectOutcomes(of commandCase: CommandCase) throws {
    let result = try run(commandCase)
    for (command, wanted, got) in result.commands where wanted != got {
      Issue.record(
        """
        \(commandCase.testDescription): \(command)
        --- wanted
        \(wanted)
        --- got
        \(got)
        """)
    }
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    guard isUpdating, result.commands.contains(where: { $0.wanted != $0.got }) else { return }
    try Data(result.rewritten.utf8).write(to: commandCase.file)
    Issue.record("\(commandCase.file.lastPathComponent) was rewritten: read the difference")
  }
}
