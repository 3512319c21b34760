import ArgumentParser
import ContentModel
import Diagnostics
import NewContent

/// `waymark new marker`: makes the file of a marker.
struct NewMarkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marker",
    abstract: "Makes the file of a marker, with the sections that it must have to be written.",
    discussion: """
      The marker says 'draft: true': it is checked, but not published until you take that line \
      out. It takes the next number, that of its phase where numbers begin anew in each, and the \
      phase of the last marker.
      """)

  @OptionGroup var title: TitleArgument

  @Option(help: ArgumentHelp("The folder or code of its set, where there are several."))
  var set: String?

  @Option(help: ArgumentHelp("The id of its phase, in place of that of the last marker."))
  var phase: String?

  @Option(help: ArgumentHelp("Its number, in place of the next one."))
  var number: Int?

  @OptionGroup var site: SiteOption

  func run() async throws {
    guard let draft = try await site.readDraft() else {
      throw wrongUsage(
        "this site has no set that can be read",
        hint: "run 'waymark check', or make one with 'waymark new set'")
    }
    let set = try draft.set(named: set)
    let newest = set.markers.max { $0.number < $1.number }?.header.phase.id
    let chosen = phase ?? newest ?? set.settings.phases.first?.id ?? ""
    let settings = set.settings
    if let number,
      let other = set.markers.first(where: { marker in
        settings.writtenNumber(marker.number) == number
          && (!settings.labels.areNumberedByPhase || marker.header.phase.id == chosen)
      })
    {
      throw wrongUsage("the number \(number) is that of '\(other.path)'", hint: "give another one")
    }
    let phases = set.settings.phases.map(\.id)
    if let phase, !phases.contains(phase) {
      throw wrongUsage(
        "no phase '\(phase)' is declared for this set",
        hint: phaseHint(phase, among: set.settings.phases)?.hint ?? "there are no phases")
    }
    let file = newMarker(title.title, in: set, number: number, phase: phase)
    try site.write([file])
    if phase == nil, phases.count > 1 {
      Terminal.writeOutput(
        "its phase is '\(chosen)'\(set.markers.isEmpty ? "" : ", as that of the last marker"); "
          + "there are: \(phases.joined(separator: ", "))\n")
    }
    Terminal.writeOutput("write on it, and take out 'draft: true' to publish it\n")
  }

  func validate() throws {
    if let number, !(1...1_000_000).contains(number) {
      throw ValidationError("--number is a whole number from 1 to 1000000")
    }
  }
}
