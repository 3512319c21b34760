import ArgumentParser
import ContentModel
import Diagnostics
import Files
import ForeignTexts
import Importers
import NewContent
import Pipeline
import Reports

extension ImportCommand {
  /// Works out what will be written.
  ///
  /// - Throws: ``ImportRefusal`` where nothing can be.
  func planned(_ originals: [ReadOriginal]) async throws -> PlannedImport {
    let target = try await target(of: originals)
    var plan = PlannedImport(
      folder: target.set.folder, rules: target.rules, made: target.made, new: target.files)
    if !target.set.settings.mayHoldImports {
      throw ImportRefusal(
        "the set '\(target.set.id.folder)' restates a text, and holds words of its own",
        hint: "where you have a licence for the text that is imported, name it as 'licence' in "
          + "\(target.set.folder)/set.yml")
    }
    var taken = Set(target.set.markers.map { target.set.settings.writtenNumber($0.number) })
    for original in originals {
      var document = original.document
      let language = target.set.settings.language ?? target.language
      document.remarkOnText(language: language)
      try refuse(document, language: language)
      let structured = structured(document, of: target, besides: taken)
      taken.formUnion(structured.markers.map(\.number))
      for marker in structured.markers { try add(marker, original, target, to: &plan) }
      for page in structured.pages { try add(page, original, target, to: &plan) }
      plan.originals.append((document, structured))
    }
    return plan
  }

  /// Refuses what nobody should bring in without having thought of it.
  private func refuse(_ document: ForeignDocument, language: String) throws {
    let kinds = Set(document.remarks.map(\.kind))
    if kinds.contains(.macros) {
      throw ImportRefusal(
        "'\(document.name)' is not read: there are programs in it (macros), which could do anything",
        hint: "open it in Word or LibreOffice, and save it without them, as .docx or .odt")
    }
    if kinds.contains(.otherLanguage), !otherLanguage {
      throw ImportRefusal(
        "'\(document.name)' is in another language than the set, whose texts are in '\(language)'",
        hint:
          "name its language as 'language' in set.yml, or add '--other-language' where that is meant"
      )
    }
  }

  /// Takes a document apart; a marker whose number the document does not say gets the next one.
  private func structured(
    _ document: ForeignDocument, of target: ImportTarget, besides taken: Set<Int>
  ) -> StructuredImport {
    let form = into ?? likelyForm(of: document, for: target.set, by: target.rules)
    func structured(_ number: Int?) -> StructuredImport {
      Importers.structured(
        document, for: target.set, number: number, form: form, by: target.rules, own: target.own)
    }
    let first = structured(number)
    let isGuessed = first.remarks.contains { $0.kind == .numberGuessed }
    guard form == .marker, isGuessed, first.markers.contains(where: { taken.contains($0.number) })
    else { return first }
    return structured((taken.max() ?? 0) + 1)
  }

  private func add(
    _ marker: ImportedMarker, _ original: ReadOriginal, _ target: ImportTarget,
    to plan: inout PlannedImport
  ) throws {
    let settings = target.set.settings
    let pictures = ImportedPictures(
      in: marker.sections.flatMap(\.blocks), of: marker.path, original)
    let file = markerFile(
      marker, in: target.set, imported: original.mark(on: target.day), pictures: pictures.addresses)
    let existing = target.set.markers.first { other in
      settings.writtenNumber(other.number) == marker.number
        && (!settings.labels.areNumberedByPhase || other.header.phase.id == marker.phase)
    }
    guard let existing else {
      try add(file, to: &plan)
      for picture in pictures.files { try add(picture, to: &plan) }
      return
    }
    let label = settings.label(existing.number)
    guard update || dryRun else {
      throw ImportRefusal(
        "\(label) is there already, in '\(existing.path)', and nothing is written over",
        hint: "compare it with this original by '--update', or give another '--number'")
    }
    let current = try target.tree.contents(of: existing.path)
    plan.updates.append(
      (
        file.path,
        MarkerUpdate(
          path: existing.path, label: label, current: String(decoding: current, as: UTF8.self),
          last: existing.header.upkeep.imported,
          newer: String(decoding: file.contents, as: UTF8.self),
          imported: original.mark(on: target.day), sections: settings.sections), []
      ))
  }

  /// Adds a page: the first one of a set that is made where it has its title, and none that is there already.
  private func add(
    _ page: ImportedPage, _ original: ReadOriginal, _ target: ImportTarget,
    to plan: inout PlannedImport
  ) throws {
    var page = page
    let existing = (target.set.pages + [target.set.landing].compactMap(\.self)).first {
      $0.title == page.title
    }
    if update || dryRun, let existing {
      plan.kept[page.path] = OutputFile(
        path: existing.path, contents: try target.tree.contents(of: existing.path))
      return
    }
    let titles = [target.set.settings.title, original.document.title]
    if target.made != nil, titles.contains(page.title) {
      let first = "\(target.set.folder)/index.md"
      plan.renamed[page.path] = first
      page.path = first
    }
    let pictures = ImportedPictures(in: page.blocks, of: page.path, original)
    let mark = original.mark(on: target.day)
    try add(pageFile(page, imported: mark, pictures: pictures.addresses), to: &plan)
    for picture in pictures.files { try add(picture, to: &plan) }
  }

  private func add(_ file: OutputFile, to plan: inout PlannedImport) throws {
    guard let other = plan.new.first(where: { $0.path == file.path }) else {
      plan.new.append(file)
      return
    }
    if other != file {
      throw ImportRefusal(
        "two originals would both be '\(file.path)'", hint: "import one after the other")
    }
  }
}
