import ArgumentParser
import ContentModel
import ContentReader
import Files
import Inventories
import MarkdownWriting

/// `waymark inventory add`: takes in the inventory of another publisher.
struct InventoryAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keeps an inventory in the site, and names it in site.yml.",
    discussion: """
      It is fetched over https and nothing of it is changed. A code that site.yml has already \
      gets the new one; a file that belongs to another code is never written over.
      """)

  @Argument(
    help: ArgumentHelp(
      "The whole address of an objects.json or objects.inv, or a file.", valueName: "url|file"))
  var source: String

  @Option(help: "What is to stand before its names in texts: capital letters, digits, hyphens.")
  var code: String

  @Option(help: "What it is called, in place of what it says itself.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The address of its site: whole, or the way from this one, such as ../other/.",
      valueName: "url"))
  var address: String?

  @OptionGroup var site: SiteOption

  func validate() throws {
    if !isInventoryCode(code) {
      throw ValidationError(
        "'\(code)' cannot be a code. Write 2 to 16 capital letters A to Z, digits and hyphens: NICE"
      )
    }
    if source.contains("://"), !isFetchedAddress(source) {
      throw ValidationError(
        "'\(source)' is not an address that is fetched. Write one that begins with https://")
    }
  }

  func run() async throws {
    let settings = try SettingsFile(in: site)
    let known = settings.inventories.first { $0.code == code }
    let (bytes, file) = try await takeInventory(source)
    let end = bytes.first == UInt8(ascii: "#") ? "inv" : "json"
    let name = "inventories/\(code.lowercased()).\(end)"
    let path = known?.path ?? "\(contentFolder)/\(name)"
    let isFetched = isFetchedAddress(source)
    let base = address ?? (file.address == nil && isFetched ? folder(of: source) : nil)
    if known == nil, base == nil, file.address == nil {
      throw wrongUsage(
        "the inventory does not say where its site is", hint: "give its address with --address")
    }
    let entry =
      [("code", code), ("file", name)]
      + [("title", title), ("address", base), ("from", isFetched ? source : nil)]
      .compactMap { key, value in value.map { (key, $0) } }
    try keep(bytes, at: path, replacing: known != nil, in: site)
    Terminal.writeOutput("wrote \(site.shown(path)): \(counted(file))\n")
    if known != nil {
      Terminal.writeOutput("site.yml names it already, and stays as it is\n")
      return
    }
    guard let new = settings.adding(entry) else {
      Terminal.writeOutput(
        "add to \(site.shown(SettingsFile.path)):\n"
          + String(decoding: lines(of: entry, below: "inventories:\n"), as: UTF8.self))
      return
    }
    do throws(FileError) {
      try MendedFile(path: SettingsFile.path, old: settings.bytes, new: new).write(below: site.site)
    } catch {
      throw failure("\(error)", hint: "make the file writable, and run the command again")
    }
    Terminal.writeOutput(
      "named it in \(site.shown(SettingsFile.path)); texts can cite \(code):\(file.entries.first?.name ?? "NAME")\n"
    )
  }

  private func folder(of address: String) -> String {
    String(address[...(address.lastIndex(of: "/") ?? address.startIndex)])
  }
}

/// Writes the bytes of an inventory, over those of the same one alone.
///
/// - Throws: Status 2 where another file stands there, or the disk refuses.
func keep(_ bytes: [UInt8], at path: String, replacing: Bool, in site: SiteOption) throws {
  do throws(FileError) {
    let old = replacing ? try? contentsOfFile("\(site.site)/\(path)", atMost: .max) : nil
    if let old {
      try MendedFile(path: path, old: old, new: bytes).write(below: site.site)
    } else {
      try writeNew([OutputFile(path: path, contents: bytes)], into: site.site)
    }
  } catch {
    throw failure(
      "\(error)",
      hint: "a file that belongs to no inventory of that code is not written over: move it away")
  }
}

/// Returns an entry of `inventories` as it is written.
private func lines(
  of entry: [(key: String, value: String)], below heading: String, indent: String = "  "
) -> [UInt8] {
  var text = heading
  for (place, (key, value)) in entry.enumerated() {
    text += "\(indent)\(place == 0 ? "- " : "  ")\(key): \(yamlScalar(value))\n"
  }
  return Array(text.utf8)
}

extension SettingsFile {
  /// Returns the file with another inventory, and every byte that it had; nil where the list stands in a form to which
  /// nothing is added here.
  func adding(_ entry: [(key: String, value: String)]) -> [UInt8]? {
    var new = bytes
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let start = all.firstIndex(where: { $0.starts(with: "inventories:".utf8) }) {
      guard all[start].dropFirst("inventories:".utf8.count).allSatisfy({ $0 <= 0x20 }) else {
        return nil
      }
      let rest = all[(start + 1)...]
      let list = rest.prefix { line in
        line.allSatisfy { $0 <= 0x20 } || line.first == 0x20 || line.first == UInt8(ascii: "-")
      }
      guard let first = list.first(where: { $0.contains { $0 > 0x20 } }),
        let last = list.last(where: { $0.contains { $0 > 0x20 } })
      else { return nil }
      let indent = String(repeating: " ", count: first.prefix { $0 == 0x20 }.count)
      let isLast = last.endIndex == bytes.count
      let added = lines(of: entry, below: "", indent: indent)
      new.insert(
        contentsOf: isLast ? [0x0A] + added : added, at: isLast ? last.endIndex : last.endIndex + 1)
    } else {
      if bytes.last != 0x0A { new.append(0x0A) }
      new += lines(of: entry, below: "inventories:\n")
    }
    // What was added has to be read back beside all that was there.
    guard let read = namedInventories(inSettings: new), read.count == inventories.count + 1,
      read.contains(where: { $0.code == entry[0].value })
    else { return nil }
    return new
  }
}
