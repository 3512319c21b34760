import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the key `colours`.
func readColors(_ fields: inout YAMLFields, path: String) -> SiteColors {
  fields.group("colours", path: path, .colors) { keys in
    let link = keys.node("link").flatMap { readPair($0, "link", path: path, &keys) }
    let phases = keys.nodes("phases")
    if phases.count > SiteColors.mostPhases {
      keys.report(
        .wrongValue, at: phases[SiteColors.mostPhases].position,
        "more than \(SiteColors.mostPhases) colours of phases stand here",
        "take this one and those after it out: after the sixth phase, the first colour comes again")
    }
    let pairs = phases.prefix(SiteColors.mostPhases).map {
      readPair($0, "phases", path: path, &keys)
    }
    // A colour that cannot be read must not move the others to other phases.
    return SiteColors(
      link: link, phases: pairs.contains { $0 == nil } ? [] : pairs.compactMap(\.self))
  } ?? SiteColors()
}

private func readPair(
  _ node: YAMLNode, _ key: String, path: String, _ fields: inout YAMLFields
) -> ColorPair? {
  if case .scalar(let text) = node.content {
    let shown = RGBColor(text.string)?.text ?? "#14506d"
    fields.report(
      .wrongValue, text, "'\(key)' has one colour for light backgrounds and one for dark ones",
      "write {light: \"\(shown)\", dark: \"#8ec7e6\"}")
    return nil
  }
  var pair = YAMLFields(node, path: path, shape: .colorPair)
  let (light, dark) = (readColor("light", &pair), readColor("dark", &pair))
  for finding in pair.finish() { fields.add(finding) }
  guard let light, let dark else { return nil }
  return ColorPair(light: light, dark: dark)
}

private func readColor(_ key: String, _ fields: inout YAMLFields) -> ChosenColor? {
  if case .scalar(let text)? = fields.node(key)?.content, text.string.isEmpty {
    fields.report(
      .emptyText, at: text.position, "'\(key)' is empty",
      "write the colour in quotes, \"#14506d\": without them, '#' begins a comment")
    return nil
  }
  guard let text = fields.text(key) else { return nil }
  if let color = RGBColor(text.unquoted) { return ChosenColor(color, position: text.position) }
  let meant = RGBColor("#\(text.unquoted)")
  fields.report(
    .wrongValue, text, "'\(text.string)' is no colour",
    meant.map { "write \"\($0.text)\"" }
      ?? "write '#' and six digits from 0 to f, in quotes, such as \"#14506d\"")
  return nil
}
