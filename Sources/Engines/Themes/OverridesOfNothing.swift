import Diagnostics

extension ThemeLoader {
  /// Returns a finding for each file and string of a theme that extends another, where that has nothing of
  /// the name and no template uses it: most likely it was renamed or taken out.
  func findOverridesOfNothing() -> [Diagnostic] {
    let used = usedNames()
    var findings: [Diagnostic] = []
    var known: Set<String> = []
    var strings: Set<String> = []
    for layer in chain.layers {
      let own = self.strings.values.flatMap(\.keys).filter {
        $0.position.path.hasPrefix("themes/\(layer.name)/")
      }
      if layer.settings.parent != nil {
        for path in layer.paths where !known.contains(path) && !used.files.contains(path) {
          guard path.hasPrefix("templates/") || path.hasPrefix("assets/") else { continue }
          findings.append(
            overrideOfNothing(
              SourcePosition(wholeFile: "themes/\(layer.name)/\(path)"), "file", path, known))
        }
        for (key, position) in own where !strings.contains(key) && !used.strings.contains(key) {
          findings.append(overrideOfNothing(position, "string", key, strings))
        }
      }
      known.formUnion(layer.paths)
      strings.formUnion(own.map(\.name))
    }
    return findings
  }

  private func overrideOfNothing(
    _ position: SourcePosition, _ kind: String, _ name: String, _ known: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      .unknownOverride, at: position,
      "the theme that is extended has no \(kind) '\(name)', and no template uses this one",
      hint: didYouMean(name, among: known.sorted()) ?? "take it out")
  }

  /// Returns the files and strings that the pages use, by way of any template.
  private func usedNames() -> (files: Set<String>, strings: Set<String>) {
    var files: Set<String> = Set(
      chain.layers.flatMap { $0.settings.styles.map { "assets/\($0.text)" } })
    var strings: Set<String> = []
    var assets: Set<String> = []
    var open = contractedTemplates
    func visit(_ tags: [TemplateTag]) {
      for tag in tags {
        switch tag {
        case .text: break
        case .variable(let names, _, _):
          if names.first == "strings" { strings.insert(names.dropFirst().joined(separator: ".")) }
          if names.first == "assets" { assets.insert(names.dropFirst().joined(separator: ".")) }
        case .section(_, _, let children, _), .block(_, let children, _): visit(children)
        case .partial(let name, let blocks, _):
          open.append(name)
          for block in blocks.values { visit(block) }
        }
      }
    }
    while let name = open.popLast() {
      guard files.insert("templates/\(name).mustache").inserted else { continue }
      visit(templates[name] ?? [])
    }
    for file in chain.files(in: "assets")
    where assets.contains(assetKey(String(file.path.dropFirst("assets/".count)))) {
      files.insert(file.path)
    }
    return (files, strings)
  }
}
