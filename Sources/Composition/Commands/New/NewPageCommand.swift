import ArgumentParser
import ContentModel
import NewContent

/// `waymark new page`: makes the file of a free page.
struct NewPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Makes the file of a free page, of the site or of a set.")

  @OptionGroup var title: TitleArgument

  @Option(help: ArgumentHelp("The folder or code of a set that the page belongs to."))
  var set: String?

  @OptionGroup var address: AddressOption

  @OptionGroup var site: SiteOption

  func run() async throws {
    let draft = try await site.readDraft()
    let folder = try set.map { name in
      guard let draft else {
        throw wrongUsage("this site has no set that can be read", hint: "run 'waymark check'")
      }
      return try draft.set(named: name).folder
    }
    let name = try address.value(or: title.title.fileName)
    let reserved = folder == nil ? reservedSitePageNames : reservedSetPageNames
    if reserved.contains(name) {
      throw wrongUsage(
        "the name '\(name)' belongs to a page the program makes",
        hint: "give another one with --address")
    }
    try site.write([newPage(title.title, name: name, in: folder ?? contentFolder)])
  }
}

/// The address of something new, where its title should not make it.
struct AddressOption: ParsableArguments {
  @Option(help: ArgumentHelp("Its name in addresses, in place of one made of its title."))
  var address: String?

  /// Returns the name in addresses.
  ///
  /// - Throws: Status 64 where there is none, or it cannot be one.
  func value(or made: String?) throws -> String {
    guard let name = address ?? made else {
      throw wrongUsage(
        "no address can be made of this title",
        hint: "give one with --address: lowercase letters a to z, digits and hyphens")
    }
    guard isAddress(name) else {
      throw wrongUsage(
        "'\(name)' cannot be an address",
        hint: "use lowercase letters a to z, digits and hyphens")
    }
    return name
  }
}
