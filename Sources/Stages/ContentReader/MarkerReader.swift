import ContentModel
import ContentShapes
import Diagnostics
import MarkdownReader
import YAMLReader

/// Reads one marker of a set.
///
/// - Returns: The marker, with what could be read of it; nil where not even its number is known.
func readMarker(_ file: TextFile, of set: SetSettings) -> Reported<MarkerDraft?> {
  let split = FrontMatter.split(file)
  var diagnostics = split.diagnostics
  let front = readMarkerFields(split.value.node, file: file, set: set)
  diagnostics += front.diagnostics
  let body = readMarkdown(
    split.value.body, path: file.path, start: TextPosition(line: split.value.bodyLine, column: 1),
    callOuts: set.callOuts, isReserved: { isReserved($0, in: set) })
  let sections = readSections(
    of: body.value, set, marks: front.value.marks, ofMarker: front.value.header?.number ?? 0,
    path: file.path, hasFrontMatter: !split.value.isMissing)
  // A heading that is taken for one all the same is no text with signs in it as well.
  let headings = Set(sections.diagnostics.map(\.position))
  diagnostics += body.diagnostics.filter {
    $0.code != .unreadMarkup || !headings.contains($0.position)
  }
  diagnostics += sections.diagnostics
  diagnostics += checkMarks(
    front.value, against: sections.value.sections, of: set, path: file.path)
  // One that is not published yet may well wait for its words.
  if front.value.header?.isUnpublished == true {
    diagnostics.removeAll { $0.code == .placeholder }
  } else {
    diagnostics += placeholders(in: body.value, path: file.path, isWhole: false)
  }
  let marker = front.value.header.map {
    MarkerDraft($0, sections: sections.value.sections, strayText: sections.value.strayText)
  }
  return Reported(marker, diagnostics)
}

private func readMarkerFields(
  _ node: YAMLNode?, file: TextFile, set: SetSettings
) -> Reported<MarkerFields> {
  var result = MarkerFields()
  guard let node else {
    result.header = headerFromName(of: file.path, in: set)
    return Reported(result)
  }
  var fields = YAMLFields(node, path: file.path, shape: .marker)
  let number = fields.positiveNumber("number")
  let title = fields.text("title")
  let phase = fields.text("phase")
  let summary = fields.text("summary")
  var upkeep = readUpkeep(&fields, path: file.path)
  upkeep.changes = readChanges(&fields, path: file.path)
  let related = fields.texts("related").map { WrittenLabel($0) }
  let addedReferences = fields.texts("added-references").map { WrittenLabel($0) }
  let description = fields.optionalText("description")
  let translated = readTranslatedWordings(of: set, &fields)
  let isUnpublished = fields.flag("draft")
  fields.reportPlaceholders([title, summary, description])
  readQuestionMarks("drafted", .added, into: &result, &fields)
  readQuestionMarks("number-not-known", .numberNotKnown, into: &result, &fields)
  readPartsHeld(into: &result, &fields)
  readScales(of: set.scales, into: &result, &fields)
  let tags = readTags(of: set.tagGroups, &fields)
  readItemTags(of: set.tagGroups, into: &result, &fields)
  readFormerAnchors(into: &result, &fields)
  result.retiredQuestions = readRetiredQuestions(&fields, path: file.path)
  fields.reportSigns(
    [("title", title), ("summary", summary), ("description", description)], path: file.path)
  let notHeld = fields.texts("not-held")
  let notInOriginal = fields.texts("not-in-original")
  result.marks.absent = Set((notHeld + notInOriginal).map(\.string))
  for name in notInOriginal where notHeld.contains(where: { $0.string == name.string }) {
    fields.report(
      .wrongValue, name,
      "'\(name.string)' stands in 'not-held' and in 'not-in-original', and can be one of both only",
      "leave it in 'not-held' where the original has the section, and else in 'not-in-original'")
  }
  let ids = set.sections.map(\.id)
  for name in notHeld + notInOriginal + result.markedNames
  where !ids.contains(name.string) {
    fields.report(
      .unknownSection, name, "no section '\(name.string)' is declared for this set",
      set.sections.definition(namedBy: name.string).map {
        Suggestion(meaning: $0.id, inPlaceOf: name.string, isSafe: true)
      }
        ?? didYouMean(name.string, among: ids, orList: "sections"))
  }
  if let phase, !set.phases.contains(where: { $0.id == phase.unquoted }) {
    fields.report(
      .unknownPhase, phase, "no phase '\(phase.string)' is declared for this set",
      phaseHint(phase.unquoted, among: set.phases))
  }
  let phaseID = phase?.unquoted ?? ""
  let ordinal = number.map { set.ordinal($0.number, inPhase: phaseID) }
  if let ordinal = ordinal ?? set.ordinal(inNameOfFile: file.path) {
    result.header = MarkerHeader(
      path: file.path, number: ordinal, numberPosition: fields.position(of: "number"),
      title: title?.string ?? "",
      phase: (phaseID, phase?.position ?? .start), summary: summary?.string ?? "",
      description: description?.string ?? "", upkeep: upkeep, related: related,
      addedReferences: addedReferences,
      isUnpublished: isUnpublished,
      notHeld: set.sections.filter { section in
        notHeld.contains { $0.string == section.id }
      },
      notInOriginal: set.sections.filter { section in
        notInOriginal.contains { $0.string == section.id }
      }, tags: tags,
      retiredQuestions: Dictionary(
        result.retiredQuestions.map { ($0.question.string.lowercased(), $0.retirement) },
        uniquingKeysWith: { first, _ in first }),
      translated: translated)
  }
  return Reported(
    result, fields.finish() + checkLicence(of: upkeep.imported, in: set, path: file.path))
}

/// Returns what stands in for a marker that cannot be read: the number in its file's name keeps links to
/// it from being reported as well.
func markerFromName(of path: String, in set: SetSettings) -> MarkerDraft? {
  headerFromName(of: path, in: set).map { MarkerDraft($0) }
}

private func headerFromName(of path: String, in set: SetSettings) -> MarkerHeader? {
  set.ordinal(inNameOfFile: path).map {
    MarkerHeader(
      path: path, number: $0, title: "", phase: (set.phases.first?.id ?? "", .start), summary: "")
  }
}

/// Whether an anchor belongs to a section, a question or a point of a marker, or to a theme.
private func isReserved(_ anchor: String, in set: SetSettings) -> Bool {
  func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isNumber && $0.isASCII }
  }
  if anchor.hasPrefix("page-") { return true }
  if set.isQuestionAnchor(anchor) { return true }
  return set.sections.contains { section in
    guard anchor.hasPrefix(section.id) else { return false }
    let rest = anchor.dropFirst(section.id.count)
    return rest.isEmpty || rest == "-title" || (rest.first == "-" && isNumber(rest.dropFirst()))
  }
}
