import ContentModel
import ContentShapes
package import Diagnostics
import Inventories
import YAMLReader

/// What `site.yml` says of an inventory of another publisher.
package struct NamedInventory: Hashable, Sendable {
  /// What stands before its names in texts: `NICE`.
  package let code: String
  /// What it is called, where that is not as it says itself.
  package let title: String?
  /// The address of its site, where that is not as it says itself.
  package let base: String?
  /// Where it was fetched from.
  package let origin: String?
  /// Its file below the site's folder, whether it is there or not.
  package let path: String
  /// Where the file is named.
  package let position: SourcePosition
}

/// Returns the inventories that the bytes of a `site.yml` name, as far as they say all that is needed; nil where it
/// cannot be read.
package func namedInventories(inSettings bytes: [UInt8]) -> [NamedInventory]? {
  let path = "\(contentFolder)/site.yml"
  guard let node = readYAML(bytes, path: path).value else { return nil }
  var fields = YAMLFields(node, path: path, shape: .site)
  var diagnostics: [Diagnostic] = []
  return readNamedInventories(&fields, path: path, &diagnostics)
}

/// What was read of an inventory, kept so that it is read again only where it is another.
struct InventoryReading: Sendable {
  let named: NamedInventory
  let bytes: [UInt8]
  let read: Reported<Inventory?>
}

/// Reads the key `inventories` of `site.yml`.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: Those that say all that is needed.
func readNamedInventories(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [NamedInventory] {
  var taken: Set<String> = []
  return fields.nodes("inventories").compactMap { node in
    var entry = YAMLFields(node, path: path, shape: .inventory)
    let code = entry.text("code")
    if let code, !isInventoryCode(code.string) {
      entry.report(
        .wrongValue, code, "'\(code.string)' cannot be a code",
        "write 2 to 16 capital letters A to Z, digits and hyphens, the first a letter: NICE")
    } else if let code, !taken.insert(code.string).inserted {
      entry.report(
        .duplicateName, code, "two inventories have the code '\(code.string)'",
        "give one of the two another code")
    }
    let file = entry.text("file")
    let isBelow = file.map { isBelowContent($0.string) } ?? true
    if let file, !isBelow {
      entry.report(
        .wrongValue, file, "'\(file.string)' is no file below '\(contentFolder)'",
        "write its path from there, such as inventories/nice.json")
    }
    let title = entry.optionalText("title")
    entry.reportSigns([("title", title)], path: path)
    let base = entry.value(
      "address", hint: "write a whole address, or the way from this site, such as ../other/",
      inventoryBase)
    let origin = entry.value(
      "from", hint: "write the whole address of the inventory, which begins with https://",
      { isFetchedAddress($0) ? $0 : nil })
    diagnostics += entry.finish()
    guard let code, isInventoryCode(code.string), let file, isBelow else { return nil }
    return NamedInventory(
      code: code.string, title: title?.string, base: base, origin: origin,
      path: "\(contentFolder)/\(file.string)", position: file.position.inFile(path))
  }
}

/// Reads the inventories that `site.yml` names from their files.
///
/// - Parameters:
///   - named: What it says of them.
///   - sets: The sets of the site, whose codes mean themselves.
///   - content: The files.
///   - known: What was read before; what is read now takes its place.
/// - Returns: Those that can be read, and have an address.
func readInventories(
  _ named: [NamedInventory], besides sets: [SetDraft], from content: ContentFiles,
  knowing known: inout [InventoryReading]
) -> Reported<[Inventory]> {
  var diagnostics: [Diagnostic] = []
  let readings = named.compactMap { one -> InventoryReading? in
    if let set = sets.first(where: { $0.settings.code == one.code }) {
      diagnostics.append(
        Diagnostic(
          .duplicateName, at: one.position,
          "the code '\(one.code)' is that of the set '\(set.id.folder)' as well",
          hint: "give the inventory another code"))
    }
    guard content.size(of: one.path) != nil else {
      diagnostics.append(
        Diagnostic(
          .missingFile, at: one.position, "there is no file '\(one.path)'",
          hint: "fetch it with 'waymark inventory add', or mend its name"))
      return nil
    }
    let file = content.bytes(ofFile: one.path)
    guard let bytes = file.value else {
      diagnostics += file.diagnostics
      return nil
    }
    if let last = known.first(where: { $0.named == one && $0.bytes == bytes }) { return last }
    return InventoryReading(named: one, bytes: bytes, read: inventory(one, in: bytes))
  }
  known = readings
  return Reported(
    readings.compactMap(\.read.value), diagnostics + readings.flatMap(\.read.diagnostics))
}

private func isBelowContent(_ path: String) -> Bool {
  path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
    !$0.isEmpty && $0 != "." && $0 != ".."
  }
}

private func inventory(_ named: NamedInventory, in bytes: [UInt8]) -> Reported<Inventory?> {
  func finding(_ summary: String, hint: String) -> Reported<Inventory?> {
    Reported(
      nil, [Diagnostic(.unreadableInventory, at: named.position, summary, hint: Suggestion(hint))])
  }
  let file: InventoryFile
  do throws(InventoryProblem) { file = try readInventory(bytes) } catch {
    return finding(
      "the inventory '\(named.path)' cannot be read: \(error)",
      hint: "fetch it again with 'waymark inventory update \(named.code)'")
  }
  guard let base = named.base ?? file.address else {
    return finding(
      "the inventory '\(named.path)' does not say where its site is",
      hint: "write beside 'file' the address of that site: 'address: https://…/'")
  }
  return Reported(
    Inventory(
      code: named.code, title: named.title ?? (file.title.isEmpty ? named.code : file.title),
      language: file.language, base: base, statedBase: file.address, origin: named.origin,
      path: named.path, position: named.position, file.entries))
}

/// Returns the address of a site with a final `/`, whole or as the way from another site; nil where it is none.
private func inventoryBase(_ text: String) -> String? {
  if isWholeWebAddress(text) { return baseURL(text) }
  let isWay =
    !text.isEmpty && !text.hasPrefix("/")
    && text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "-._~/".utf8.contains(byte)
    }
  return isWay ? (text.hasSuffix("/") ? text : text + "/") : nil
}
