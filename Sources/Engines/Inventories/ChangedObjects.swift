package import ContentModel
package import Diagnostics

/// Finds what a publisher has changed of the things that texts cite.
///
/// - Parameters:
///   - uses: What texts cite, of any inventory.
///   - inventory: The inventory as it is kept.
///   - newest: The same as the publisher has it now.
/// - Returns: A finding at each place that cites something which is not what it was, and one at the inventory where
///   its site is elsewhere.
package func changes(
  of uses: [ObjectUse], of inventory: Inventory, in newest: InventoryFile
) -> [Diagnostic] {
  let code = inventory.code
  var entries: [String: InventoryEntry] = [:]
  var names: [String: String] = [:]
  for entry in newest.entries {
    entries[entry.name] = entry
    if names[entry.address] == nil { names[entry.address] = entry.name }
  }
  let hint = "read whether your text still fits, and then run 'waymark inventory update \(code)'"
  var found: [Diagnostic] = []
  if let old = inventory.statedBase, let new = newest.address, old != new {
    found.append(
      Diagnostic(
        .changedObject, at: inventory.position,
        "the site of \(code) is at '\(new)' now, and was at '\(old)'", hint: Suggestion(hint)))
  }
  for use in uses where use.object.code == code {
    let old = use.object.entry
    func report(_ summary: String, _ hint: String) {
      found.append(Diagnostic(.changedObject, at: use.position, summary, hint: Suggestion(hint)))
    }
    guard let new = entries[old.name] else {
      let now = names[old.address].map { "; what stands at its address is '\($0)' now" } ?? ""
      report(
        "\(use.object.reference) is gone from the inventory of its publisher\(now)",
        "look for what has taken its place, or say in words that it was withdrawn")
      continue
    }
    if new.title != old.title {
      report("\(use.object.reference) is '\(new.title)' now, and was '\(old.title)'", hint)
    }
    if new.statement != old.statement {
      report(
        "\(use.object.reference) states something else now: '\(beginning(new.statement))'", hint)
    }
    if new.address != old.address {
      report(
        "\(use.object.reference) stands at '\(new.address)' now, and stood at '\(old.address)'",
        "run 'waymark inventory update \(code)'")
    }
  }
  return found
}

/// Returns the beginning of a statement, as much as a line of a finding can show.
private func beginning(_ text: String) -> String {
  text.count > 160 ? text.prefix(159) + "…" : text
}
