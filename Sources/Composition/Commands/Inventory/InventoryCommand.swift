import ArgumentParser
import ContentModel
import ContentReader
import ExternalLinks
import Files
import Inventories

/// `waymark inventory`: what other publishers have that texts can cite.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Keeps what other publishers have that texts can cite, such as NICE:QS84.",
    discussion: """
      An inventory is a file that a publisher's site has: 'objects.json' of a site that Waymark \
      made, or 'objects.inv' of one that Sphinx made. It is kept in 'content/inventories', so that \
      texts are checked with no network. docs/inventories.md says more.
      """,
    subcommands: [
      InventoryAddCommand.self, InventoryUpdateCommand.self, InventoryListCommand.self,
    ])
}

/// `site.yml` as it is, with the inventories that it names.
struct SettingsFile {
  static let path = "\(contentFolder)/site.yml"

  let bytes: [UInt8]
  let inventories: [NamedInventory]

  /// Reads it.
  ///
  /// - Throws: Status 2 where it is not there, or cannot be read.
  init(in site: SiteOption) throws {
    do throws(FileError) {
      bytes = try contentsOfFile("\(site.site)/\(Self.path)", atMost: 1 << 20)
    } catch {
      throw failure("\(error)", hint: "name the folder of the site with --site")
    }
    guard let inventories = namedInventories(inSettings: bytes) else {
      throw failure(
        "'\(site.shown(Self.path))' cannot be read", hint: "run 'waymark check', and mend it")
    }
    self.inventories = inventories
  }

  /// Returns the inventory of a code.
  ///
  /// - Throws: Status 64 where none has it.
  func inventory(_ code: String) throws -> NamedInventory {
    guard let inventory = inventories.first(where: { $0.code == code }) else {
      throw wrongUsage(
        "site.yml names no inventory '\(code)'",
        hint: suggestion(for: code, among: inventories.map(\.code), called: "inventories"))
    }
    return inventory
  }
}

/// Says what stands in the way, and returns the status for that.
func failure(_ fact: String, hint: String) -> ExitCode {
  Terminal.writeError("error: \(fact)\n  hint: \(hint)\n")
  return ExitCode(2)
}

/// Fetches or reads an inventory, and sees that it is one.
///
/// - Parameter source: An address, or a file.
/// - Returns: Its bytes as they are, and what they say.
/// - Throws: Status 2 where it cannot be had, or is none.
func takeInventory(_ source: String) async throws -> (bytes: [UInt8], file: InventoryFile) {
  let bytes: [UInt8]
  do {
    bytes =
      isFetchedAddress(source)
      ? try await fetchFile(
        source, atMost: mostInventoryBytes,
        AskingOptions(timeout: 60, userAgent: "Waymark/\(programVersion) (inventory)"))
      : try contentsOfFile(source, atMost: mostInventoryBytes)
  } catch let problem as FetchProblem {
    throw failure("'\(source)' \(problem.fact)", hint: problem.hint)
  } catch let problem as FileError {
    throw failure("\(problem)", hint: "name the file or the whole address of an inventory")
  }
  do throws(InventoryProblem) {
    return (bytes, try readInventory(bytes))
  } catch {
    throw failure(
      "'\(source)' is no inventory: \(error)",
      hint: "publishers have it beside their first page, as objects.json or objects.inv")
  }
}

/// Returns how many things of an inventory can be cited, and how many lines of it could not be used.
func counted(_ file: InventoryFile) -> String {
  let count = "\(file.entries.count) name\(file.entries.count == 1 ? "" : "s")"
  return file.leftOut == 0 ? count : "\(count), and \(file.leftOut) that cannot be used"
}
