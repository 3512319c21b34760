extension FileShape {
  /// `import.yml` in the folder of a set.
  package static let importRules = FileShape(
    "import", "How documents are taken apart that are imported into the set.",
    [
      KeyShape(
        "headings", .namedValues(.text),
        "The ids of sections, by headings that the set itself does not know."),
      KeyShape(
        "marker-level", .numberBetween(1...6), "The level of the headings that begin markers."),
      KeyShape(
        "marker-names", .texts, "What the document calls a marker before its number."),
      KeyShape(
        "bold-headings", .flag, "Whether a short bold paragraph is a heading; true without it."),
      KeyShape("pages", .flag, "Whether text outside markers makes pages; true without it."),
      KeyShape(
        "off", .choices(importRuleNames), "The rules that are not to leave anything out."),
    ])
}

/// The rules by which an import leaves words out, as `off` of `import.yml` names them.
package let importRuleNames = [
  "page-furniture", "repeated-heading", "contents-list", "navigation", "tracked-change",
  "properties", "typed-number", "own-furniture",
]
