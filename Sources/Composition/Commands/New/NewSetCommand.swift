import ArgumentParser
import ContentModel
import NewContent

/// `waymark new set`: makes the folder of a set.
struct NewSetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Makes the folder of a set, with a marker to write on.",
    discussion: """
      It takes over the phases and sections of the site's first set, where there is one. Its \
      folder has the initials of its title, and so have the numbers of its markers, unless \
      another set has them.
      """)

  @OptionGroup var title: TitleArgument

  @OptionGroup var address: AddressOption

  @OptionGroup var prefix: PrefixOption

  @OptionGroup var site: SiteOption

  func run() async throws {
    let draft = try await site.readDraft()
    let first = draft?.sets.first?.settings
    let folder = try setFolder(address.value(or: title.title.initials))
    if let other = draft?.sets.first(where: { $0.settings.code == folder.uppercased() }) {
      throw wrongUsage(
        "the code '\(folder.uppercased())' is that of the set '\(other.id.folder)'",
        hint: "give its folder another name with --address")
    }
    let taken = Set((draft?.sets ?? []).map(\.settings.prefix))
    let prefix = try prefix.value(or: title.title.prefix(besides: taken))
    if let other = draft?.sets.first(where: { $0.settings.prefix == prefix }) {
      Terminal.writeError(
        "note: the markers of '\(other.id.folder)' are called \(other.settings.label(1)), "
          + "\(other.settings.label(2)) as well; "
          + "texts of the site have to name the set with them\n")
    }
    try site.write(
      newSet(title.title, folder: folder, prefix: prefix, modelledOn: first))
    let label = SetSettings(
      title: title.title.text, code: folder, prefix: prefix, phases: [], sections: []
    ).label
    Terminal.writeOutput(
      "its markers are called \(label(1)), \(label(2)) and so on; "
        + "'prefix' in \(site.shown("content/\(folder)/set.yml")) says so\n")
    if let draft, !draft.sets.isEmpty, draft.home == nil {
      Terminal.writeOutput(
        "the first page of the site lists its sets; "
          + "write its words into \(site.shown("content/index.md"))\n")
    }
    let isPublished = try await site.readDraft()?.sets.contains { $0.id.folder == folder }
    if isPublished != true {
      Terminal.writeOutput("add '\(folder)' to 'sets' in \(site.shown("content/site.yml"))\n")
    }
  }
}

/// What stands before the numbers of the markers of a new set.
struct PrefixOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What stands before the numbers of its markers, such as QM; in place of the initials of its title."
    ))
  var prefix: String?

  func validate() throws {
    if let prefix, !isLabel(prefix) {
      throw ValidationError(
        "'\(prefix)' cannot stand before a number. Use letters, with single spaces or hyphens between words"
      )
    }
  }

  /// Returns the prefix.
  ///
  /// - Throws: Status 64 where there is none.
  func value(or made: String?) throws -> String {
    guard let prefix = prefix ?? made else {
      throw wrongUsage(
        "no prefix can be made of this title", hint: "give one with --prefix, such as QM")
    }
    return prefix
  }
}

/// Checks that a name can be the folder of a set.
func setFolder(_ name: String) throws -> String {
  if reservedSetFolders.contains(name) {
    throw wrongUsage(
      "the folder name '\(name)' means something else", hint: "give another one with --address")
  }
  return name
}
