import ContentModel
import Diagnostics

/// Finds the entries of a set that have words of ours where publications have a title.
func checkDescribedSources(in set: MarkerSet) -> [Diagnostic] {
  set.sources.lazy.map(\.source).filter(\.isDescribed).map { source in
    Diagnostic(
      .describedSource,
      at: source.position.inFile("\(contentFolder)/\(set.id.folder)/sources.yml"),
      "the source '\(source.key)' has a description in place of a title: '\(source.title)'",
      hint:
        "write its title without brackets where it has one; files for other programs hold a note instead"
    )
  }
}

/// Finds the entries of a set that most likely stand for a publication which an earlier one stands for.
///
/// Only those that running text would name alike are compared.
func checkRepeatedSources(in set: MarkerSet) -> [Diagnostic] {
  let lettered = set.sources.lazy.map(\.source).filter { !$0.letter.isEmpty }
    .sorted { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
  var diagnostics: [Diagnostic] = []
  var earlier: [String: [Source]] = [:]
  for source in lettered {
    let title = source.title.lowercased()
    if let other = earlier[title, default: []].first(where: source.isLike) {
      let variables = source.differences(from: other)
      let difference =
        variables.isEmpty
        ? "that say the same"
        : "that differ in " + variables.map { "'\($0)'" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .duplicateSource,
          at: source.position.inFile("\(contentFolder)/\(set.id.folder)/sources.yml"),
          "'\(source.key)' and '\(other.key)' are most likely two entries for one publication, "
            + difference,
          hint: "keep one and cite it everywhere, [@\(other.key)]; if there are two publications, "
            + "add what tells them apart, such as 'number', 'edition' or 'issued'"))
    } else {
      earlier[title, default: []].append(source)
    }
  }
  return diagnostics
}
