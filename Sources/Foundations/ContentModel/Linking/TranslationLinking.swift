import Diagnostics

/// Finds the sets that others translate.
///
/// - Returns: Each translation with its original. One of a set that is not published, or could not be read, is left out
///   without a word; of two in one language, the later.
func linkTranslations(
  of sets: [SetDraft], _ table: SymbolTable
) -> Reported<[SetID: SetID]> {
  var originals: [SetID: SetID] = [:]
  var languages: [SetID: [String: SetDraft]] = [:]
  var diagnostics: [Diagnostic] = []
  for set in sets {
    guard let folder = set.settings.translates else { continue }
    func report(_ code: DiagnosticCode, _ summary: String, _ hint: Suggestion?) {
      diagnostics.append(
        Diagnostic(
          code, at: set.translatesPosition.inFile("\(set.folder)/set.yml"), summary, hint: hint))
    }
    guard let original = sets.first(where: { $0.id.folder == folder }) else {
      let isKnown =
        table.unreadableSets.contains { $0.folder == folder }
        || table.unpublishedSets.contains { $0.id.folder == folder }
      if !isKnown {
        let others = sets.map(\.id.folder).filter { $0 != set.id.folder }
        report(
          .missingSet, "no set '\(folder)' is part of this site",
          didYouMean(folder, among: others, orList: "sets"))
      }
      continue
    }
    if original.id == set.id {
      report(.wrongValue, "'\(folder)' translates itself", "name the set in the first language")
      continue
    }
    if let first = original.settings.translates {
      report(
        .wrongValue, "'\(folder)' is a translation itself, of '\(first)'",
        first == set.id.folder
          ? "take 'translates' out of the set.yml of the original"
          : Suggestion("name the set in the first language: 'translates: \(first)'"))
      continue
    }
    let language = (set.settings.language ?? table.language).lowercased()
    let ofOriginal = original.settings.language ?? table.language
    let other = ofOriginal.lowercased() == language ? original : languages[original.id]?[language]
    if let other {
      report(
        .duplicateName,
        "the language of this translation, '\(language)', is that of '\(other.id.folder)' as well",
        "give the set a 'language' that no other set in the same words has")
      continue
    }
    languages[original.id, default: [:]][language] = set
    originals[set.id] = original.id
  }
  return Reported(originals, diagnostics)
}
