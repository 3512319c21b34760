import ContentModel
import JSONReading

/// The version of `objects.json` that is written, and the newest that is read.
package let objectsFormat = 1

/// Reads an `objects.json`: docs/data-format.md.
func readObjects(_ bytes: [UInt8]) throws(InventoryProblem) -> InventoryFile {
  let file: JSONValue
  do throws(JSONProblem) { file = try readJSON(bytes, replacingHalfPairs: true) } catch {
    throw bytes.first == UInt8(ascii: "{") ? .malformed : .otherFormat
  }
  guard case .object = file, let format = file["format"]?.integer,
    case .list(let objects)? = file["objects"]
  else { throw .otherFormat }
  guard format == objectsFormat else { throw .otherVersion }
  let address = file["address"]?.text.flatMap(baseURL)
  return InventoryFile(
    title: file["title"]?.text ?? "", address: address, language: file["language"]?.text,
    objects.map { object in
      .cleaning(
        name: object["name"]?.text ?? "", label: object["label"]?.text,
        kind: object["kind"]?.text.flatMap(InventoryEntry.Kind.init) ?? .other,
        address: object["address"]?.text ?? "/", title: object["title"]?.text ?? "",
        statement: object["statement"]?.text ?? "", state: object["state"]?.text ?? "")
    })
}
