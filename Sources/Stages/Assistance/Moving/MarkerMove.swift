import ContentModel
import Diagnostics
import YAMLReader

extension AssistedSite {
  /// Returns what gives a marker another number, another phase or both, with all that refers to it.
  ///
  /// The page keeps its old address as an alias, and its file gets the new number in its name where the old one is
  /// there.
  ///
  /// - Parameters:
  ///   - path: The file of the marker.
  ///   - phase: The id of its phase afterwards.
  ///   - number: Its number afterwards, as it is written.
  /// - Returns: What is written, and what follows from it.
  /// - Throws: ``RenameRefusal`` where another marker has the number, the set has no such phase, or something names the
  ///   marker in a way that cannot be written anew.
  package func moveMarker(
    _ path: String, toPhase phase: String, number: Int
  ) throws(RenameRefusal) -> Rearrangement {
    guard let file = file(path), let marker = marker(ofFile: path),
      let settings = settings(of: marker.id.set)
    else { throw RenameRefusal("this marker is not published yet: change its details") }
    var references: [SourceRange] = []
    var replacements: [Replacement] = []
    var newNames: [String: String] = [:]
    var renamed: [NewLabel] = []
    if settings.writtenNumber(marker.id.number) != number {
      let rename = try MarkerRename(marker.id, to: String(number), true, in: self)
      let edit = try rename.edit()
      (replacements, newNames) = (edit.replacements, edit.newNames)
      renamed = [
        NewLabel(from: settings.label(marker.id.number), to: settings.label(rename.ordinal))
      ]
      references = replacements.map(\.range).filter { range in
        range.path != path || Int(range.start.line) >= file.lineNumber(of: file.body.lowerBound)
      }
    }
    if settings.phases[marker.phase].id != phase {
      replacements.append(try newPhase(phase, of: marker, in: file, settings))
    }
    return Rearrangement(
      SiteEdit(
        replacements.sorted {
          ($0.range.path, $0.range.start) < ($1.range.path, $1.range.start)
        }, newNames: newNames), renamed: renamed,
      references: references.sorted {
        ($0.path, $0.start) < ($1.path, $1.start)
      }, reworded: reworded(by: references))
  }

  private func newPhase(
    _ phase: String, of marker: Marker, in file: AssistedFile, _ settings: SetSettings
  ) throws(RenameRefusal) -> Replacement {
    guard settings.hasPhase(phase) else {
      throw RenameRefusal("no phase '\(phase)' is declared for this set")
    }
    if settings.labels.areNumberedByPhase || settings.labels.marker?.namesPhase == true {
      throw RenameRefusal(
        "the labels of this set say the phase of a marker: write its new label wherever it is named, and then "
          + "its phase in its details")
    }
    guard let text = keys(of: file)?["phase"]?.text, !text.lines.contains("\n") else {
      throw RenameRefusal("the front matter of '\(file.path)' names no phase: write it there first")
    }
    return Replacement(of: text.lines, at: text.linesPosition.inFile(file.path), with: phase)
  }

  /// Returns the questions whose words change with some places, by their labels.
  func reworded(by ranges: [SourceRange]) -> [String] {
    var found: [String] = []
    for (path, ranges) in Dictionary(grouping: ranges, by: \.path).sorted(by: { $0.key < $1.key }) {
      let questions = editableParts(of: path).filter { $0.kind == .question }
      found += questions.filter { question in
        ranges.contains { question.lines.contains(Int($0.start.line)) }
      }.map(\.label)
    }
    return found
  }
}
