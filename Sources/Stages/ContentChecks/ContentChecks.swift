package import ContentModel
package import Diagnostics
import ParallelWork

/// Returns what is doubtful or wrong in a site although every link of it leads somewhere.
///
/// Pure: what day it is comes from the caller. Cost: linear in the size of the content; a check that is
/// off by default costs nothing unless the site enables it.
///
/// - Parameters:
///   - site: The site.
///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
/// - Returns: The findings, in no order.
package func checkContent(of site: Site, on today: CalendarDate?) async -> [Diagnostic] {
  var nothing: KnownChecks?
  return await checkContent(of: site, on: today, knowing: &nothing)
}

/// Returns what is doubtful or wrong in a site, looking only at those markers of which it is not known.
///
/// - Parameters:
///   - site: The site.
///   - today: The day that dates are compared with; nil where nobody wants to know what is overdue.
///   - known: What is known of an earlier run, and then of this one; nil to keep nothing.
/// - Returns: The same as ``checkContent(of:on:)``.
package func checkContent(
  of site: Site, on today: CalendarDate?, knowing known: inout KnownChecks?
) async -> [Diagnostic] {
  known?.begin(with: site, on: today)
  var diagnostics = checkAttachments(of: site)
  var aliases: [[WrittenAlias]] = []
  let countsWords = site.settings.enabled.contains(.longSentence)
  let longest = site.settings.style?.longestSentence ?? usualLongestSentence
  func check(_ page: Page, _ style: StyleCheck?) -> [Diagnostic] {
    checkHeadings(of: page) + checkDates(of: page.upkeep, path: page.path, on: today)
      + (countsWords ? checkSentences(page.content, path: page.path, upTo: longest) : [])
      + (style?.check(page.content, path: page.path) ?? [])
  }
  for set in site.sets {
    let language = set.settings.language ?? site.settings.language
    let marks = QuestionMarks(language: language)
    let style = StyleCheck(
      site.settings.style, titles: set.sources.map(\.source.title))
    let openWords = OpenQuestionWords(language: language)
    let checkMarker = { @Sendable (marker: Marker) in
      let wording =
        (countsWords ? checkSentences(of: marker, upTo: longest) : [])
        + (style?.check(marker) ?? [])
      return MarkerFindings(
        checkHeadings(of: marker)
          + (marks.map { checkQuestionMarks(of: marker, in: set, $0) } ?? [])
          + (openWords.map { checkOpenQuestions(of: marker, in: set, of: site, $0) } ?? [])
          + checkDates(of: marker.upkeep, path: marker.path, on: today)
          + checkRetirementDates(of: marker, on: today)
          + wording,
        wordings: wordings(of: marker))
    }
    let checked =
      if let checked = await known?.check(set, checkMarker) {
        checked
      } else {
        await CheckedMarkers(set.markers, checkMarker)
      }
    diagnostics += checked.diagnostics
    diagnostics += checkRepeatedQuestions(in: set, checked.markersThatRepeat)
    aliases.append(checked.aliases)
    diagnostics += ((set.landing.map { [$0] } ?? []) + set.pages).flatMap {
      check($0, style)
    }
    diagnostics += checkDates(
      of: set, path: "\(contentFolder)/\(set.id.folder)/set.yml", on: today)
    diagnostics += checkDates(
      of: set.sources, path: "\(contentFolder)/\(set.id.folder)/sources.yml", on: today)
    diagnostics += checkRepeatedSources(in: set)
    if site.settings.enabled.contains(.describedSource) {
      diagnostics += checkDescribedSources(in: set)
    }
    // A text that could not be read may use what no other does.
    if site.isWhole { diagnostics += checkUse(in: set) }
    if countsWords { diagnostics += checkSentences(ofPartsOf: set, upTo: longest) }
    if let style { diagnostics += style.check(partsOf: set) }
  }
  if let crosswalks = site.crosswalks {
    var checked = known?.checked(crosswalks) ?? CheckedCrosswalks(crosswalks, of: site)
    diagnostics += await checked.diagnostics(of: site)
    known?.crosswalks = checked
  }
  if site.hasTranslations {
    var checked = known?.translations ?? CheckedTranslations()
    diagnostics += await checked.diagnostics(of: site)
    known?.translations = checked
  }
  if site.hasRetirements { diagnostics += checkOutdatedReferences(in: site) }
  diagnostics += checkAliases(of: site, withThoseOfMarkers: aliases)
  let style = StyleCheck(
    site.settings.style, titles: site.sets.flatMap { $0.sources.map(\.source.title) })
  diagnostics += site.writtenPages.flatMap { check($0, style) }
  if site.isWhole, site.settings.enabled.contains(.unreferencedMarker) {
    diagnostics += checkReferences(in: site)
  }
  return diagnostics
}
