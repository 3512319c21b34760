import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// What was read of `crosswalk.yml`, kept so that it is read again only where its bytes are others.
struct CrosswalkReading: Sendable {
  let bytes: [UInt8]
  let read: Reported<WrittenCrosswalks?>
}

/// Reads `crosswalk.yml`: what answers in one set to the markers and questions of another.
///
/// - Parameter file: The file.
/// - Returns: The crosswalks, with the entries that can be understood; nil where there is none.
func readCrosswalks(_ file: TextFile) -> Reported<WrittenCrosswalks?> {
  let yaml = readYAML(file.bytes, path: file.path)
  guard let node = yaml.value else {
    let empty = Diagnostic(
      .emptyText, at: SourcePosition(wholeFile: file.path), "this file says nothing of two sets",
      hint: "write 'crosswalks' with at least one, or delete the file")
    return Reported(nil, yaml.diagnostics.isEmpty ? [empty] : yaml.diagnostics)
  }
  var fields = YAMLFields(node, path: file.path, shape: .crosswalks)
  var diagnostics = yaml.diagnostics + node.curlyQuotes(path: file.path)
  let crosswalks = fields.filledNodes("crosswalks").compactMap { node -> WrittenCrosswalk? in
    var fields = YAMLFields(node, path: file.path, shape: .crosswalk)
    let sets = (fields.text("from"), fields.text("to"))
    let judge = fields.text("judged-by")
    let judged = fields.text("judged").flatMap { readDay($0, of: "judged", &fields) }
    fields.reportSigns([("judged-by", judge)], path: file.path)
    let entries = fields.filledNodes("entries").compactMap {
      readCounterpart($0, path: file.path, &diagnostics)
    }
    diagnostics += fields.finish()
    guard let from = sets.0, let to = sets.1 else { return nil }
    return WrittenCrosswalk(
      from: WrittenLabel(from), to: WrittenLabel(to), judge: judge?.string ?? "",
      judged: judged?.date, entries: entries)
  }
  diagnostics += fields.finish()
  return Reported(
    crosswalks.isEmpty ? nil : WrittenCrosswalks(path: file.path, crosswalks), diagnostics)
}

/// Reads an entry of a crosswalk; nil where it does not say what stands beside what.
private func readCounterpart(
  _ node: YAMLNode, path: String, _ diagnostics: inout [Diagnostic]
) -> WrittenCounterpart? {
  var fields = YAMLFields(node, path: path, shape: .counterpart)
  let (from, to) = (fields.optionalText("from"), fields.optionalText("to"))
  let written = fields.text("kind")
  let kind = written.flatMap { CounterpartKind(rawValue: $0.unquoted) }
  if let written, kind == nil {
    fields.report(
      .wrongValue, written, "'\(written.string)' does not fit 'kind'",
      didYouMean(
        written.unquoted, among: CounterpartKind.allCases.map(\.rawValue), orList: "known kinds"))
  }
  let reason = fields.text("reason")
  fields.reportSigns([("reason", reason)], path: path)
  let wording = fields.optionalText("wording")
  if let wording, !isPairOfDigests(wording.string) {
    fields.report(
      .wrongValue, wording, "'\(wording.string)' does not fit 'wording'",
      "take the key out: 'waymark check --fix' writes it anew")
  }
  if let kind, (from == nil || to == nil) != (kind == .noCounterpart) || (from ?? to) == nil {
    fields.report(
      .wrongValue, at: fields.position(of: "kind"),
      from == nil && to == nil
        ? "neither 'from' nor 'to' says what this is about"
        : kind == .noCounterpart
          ? "both 'from' and 'to' stand beside '\(kind.rawValue)'"
          : "'\(kind.rawValue)' needs both 'from' and 'to'",
      "'\(CounterpartKind.noCounterpart.rawValue)' has one of the two, and every other kind has both"
    )
    diagnostics += fields.finish()
    return nil
  }
  let place = fields.position(ofKey: "kind")
  let others = ["from", "to"].filter(fields.has).map { fields.position(ofKey: $0) }
  diagnostics += fields.finish()
  guard let kind else { return nil }
  return WrittenCounterpart(
    from: from.map { WrittenLabel($0) }, to: to.map { WrittenLabel($0) }, kind: kind,
    reason: reason?.string ?? "", wording: wording.map { WrittenLabel($0) },
    position: node.position,
    insertion: others.allSatisfy { $0.line != place.line && $0.column == place.column }
      ? place : nil)
}

/// Whether a text is two digests with a stroke between them, one of which can be a hyphen.
private func isPairOfDigests(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
  return parts.count == 2
    && parts.allSatisfy { part in
      part.elementsEqual("-".utf8)
        || part.count == 16
          && part.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

extension YAMLFields {
  /// Returns the values of a list that must be there and hold one at least.
  fileprivate mutating func filledNodes(_ key: String) -> [YAMLNode] {
    let nodes = nodes(key)
    if !has(key) {
      report(
        .missingKey, at: position(of: key), "the key '\(key)' is missing", "add '\(key): …'")
    } else if nodes.isEmpty, case .sequence = node(key)?.content {
      report(.emptyText, at: position(of: key), "'\(key)' is empty", "write an entry, or more")
    }
    return nodes
  }
}
