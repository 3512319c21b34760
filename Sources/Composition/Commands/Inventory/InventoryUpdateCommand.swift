import ArgumentParser
import ContentModel
import ContentReader
import Files
import Inventories

/// `waymark inventory update`: fetches an inventory again.
struct InventoryUpdateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Fetches an inventory again from where it came, and says what has changed.")

  @Argument(help: "The code of the inventory in site.yml.")
  var code: String

  @OptionGroup var site: SiteOption

  func run() async throws {
    let inventory = try SettingsFile(in: site).inventory(code)
    guard let origin = inventory.origin else {
      throw wrongUsage(
        "site.yml does not say where the inventory '\(code)' is fetched from",
        hint:
          "write its address there at 'from', or run 'waymark inventory add FILE --code \(code)'")
    }
    let (bytes, new) = try await takeInventory(origin)
    let path = "\(site.site)/\(inventory.path)"
    let old = (try? contentsOfFile(path, atMost: mostInventoryBytes)).flatMap {
      try? readInventory($0)
    }
    try keep(bytes, at: inventory.path, replacing: true, in: site)
    Terminal.writeOutput("wrote \(site.shown(inventory.path)): \(counted(new))\n")
    guard let old else { return }
    let before = Dictionary(old.entries.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let now = Set(new.entries.map(\.name))
    let added = new.entries.count { before[$0.name] == nil }
    let changed = new.entries.count { entry in before[entry.name].map { $0 != entry } ?? false }
    let gone = old.entries.filter { !now.contains($0.name) }
    Terminal.writeOutput("\(added) new, \(changed) changed, \(gone.count) gone\n")
    for entry in gone.prefix(20) { Terminal.writeOutput("  gone: \(code):\(entry.name)\n") }
    Terminal.writeOutput("'waymark check' says which texts cite what is not there any more\n")
  }
}

/// `waymark inventory list`: says which inventories a site has.
struct InventoryListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the inventories that site.yml names.")

  @OptionGroup var site: SiteOption

  func run() async throws {
    let inventories = try SettingsFile(in: site).inventories
    if inventories.isEmpty {
      Terminal.writeOutput("site.yml names no inventory; 'waymark inventory add' takes one in\n")
    }
    for inventory in inventories {
      let file = (try? contentsOfFile("\(site.site)/\(inventory.path)", atMost: mostInventoryBytes))
        .flatMap { try? readInventory($0) }
      let title = inventory.title ?? file?.title ?? ""
      Terminal.writeOutput(
        "\(inventory.code): \(title.isEmpty ? inventory.path : title), "
          + "\(file.map(counted) ?? "which cannot be read")"
          + "\(inventory.origin.map { ", from \($0)" } ?? "")\n")
    }
  }
}
