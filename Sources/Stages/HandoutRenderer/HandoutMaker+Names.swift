import ContentModel
import Downloads
import Themes
import Wording

extension HandoutMaker {
  /// What the document is called, whichever version of it this is.
  var title: String {
    switch (id.kind, id.subject) {
    case (.overview, _): strings.text(.overviewOfAll)
    case (.full, _): strings.text(.full)
    case (.worksheet, _) where id.questions == .original:
      strings.text(
        .handoutVersion,
        [
          "title": strings.text(.handoutWorksheet, ["subject": subjectName]),
          "version": strings.text(.handoutOriginal),
        ])
    case (.worksheet, .set): strings.text(.handoutWorksheetAll)
    case (.worksheet, _): strings.text(.handoutWorksheet, ["subject": subjectName])
    case (.phase, _), (.marker, _), (.card, _): subjectName
    }
  }

  /// What lists of downloads call it; of a picture, the text that stands in for it.
  var label: String {
    if id.kind == .card {
      let more =
        if case .marker(let marker) = id.subject { set.marker(marker.number).summary } else {
          set.settings.subtitle
        }
      return more.isEmpty ? title : "\(title): \(more)"
    }
    let version: InterfaceText
    switch id.version {
    case .standard: return title
    case .largePrint: version = .handoutLargePrint
    case .blackAndWhite: version = .handoutBlackAndWhite
    }
    return strings.text(.handoutVersion, ["title": title, "version": strings.text(version)])
  }

  private var subjectName: String {
    switch id.subject {
    case .set: set.settings.title
    case .phase(_, let index):
      strings.text(
        .handoutPhase,
        ["number": String(index + 1), "title": set.settings.phases[index].title])
    case .marker(let marker): "\(site.label(of: marker)) \(set.marker(marker.number).title)"
    }
  }
}
