import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns what an inventory has, where its code stands with a colon and a name is being typed behind it; nil where
  /// none does.
  func objectCompletions(_ typing: Typing) -> [Completion]? {
    for inventory in site?.inventories ?? [] {
      let code = Array("\(inventory.code):".utf8)
      guard let colon = typing.last(of: [UInt8(ascii: ":")]), colon + 1 >= code.count,
        colon + 1 - code.count >= typing.before.lowerBound,
        typing.file.bytes[(colon + 1 - code.count)...colon].elementsEqual(code)
      else { continue }
      let start = colon + 1
      guard start <= typing.offset, typing.offset - start <= 60 else { continue }
      let query = typing.file.text(start..<typing.offset)
      guard query.first != " " else { continue }
      let range = typing.word(from: start, while: isWordByte)
      let (folded, typed) = (query.lowercased(), TypedWords(query))
      var found: [Completion] = []
      for object in inventory.objects {
        let entry = object.entry
        guard
          entry.name.lowercased().hasPrefix(folded) || entry.label.lowercased().hasPrefix(folded)
            || typed.fit(entry.title)
        else { continue }
        found.append(
          Completion(
            entry.name, kind(of: .object(object)), detail: entry.title,
            documentation: escaped(entry.statement), typing.replacing(range, with: entry.name),
            filterText: "\(entry.name) \(entry.title)"))
        if found.count == mostCompletions { break }
      }
      if !found.isEmpty { return found }
    }
    return nil
  }
}
