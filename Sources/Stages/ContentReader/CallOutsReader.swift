import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the key `call-outs` of `site.yml` or `set.yml`: the kinds of call-outs that have titles of their own.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - inherited: The kinds there are without the key; one of the same name gives way.
///   - path: The file.
///   - diagnostics: Takes the findings on the entries.
/// - Returns: All kinds, those of the file first.
func readCallOuts(
  _ fields: inout YAMLFields, besides inherited: [CallOutKind], path: String,
  _ diagnostics: inout [Diagnostic]
) -> [CallOutKind] {
  let nodes = fields.nodes("call-outs")
  var ids: Set<String> = []
  let own = nodes.compactMap { node -> CallOutKind? in
    var entry = YAMLFields(node, path: path, shape: .callOut)
    let id = readUniqueID(&entry, among: &ids)
    let title = entry.text("title")
    entry.reportSigns([("title", title)], path: path)
    diagnostics += entry.finish()
    guard let id, let title else { return nil }
    return CallOutKind(id: id.string, title: title.string)
  }
  return own + inherited.filter { kind in !own.contains { $0.id == kind.id } }
}
