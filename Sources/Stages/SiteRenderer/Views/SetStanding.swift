import ContentModel
import Themes
import Wording

/// What every page of a set says of the set at its top: where it stands, and whether it is the official text.
enum SetStanding {
  static let view = View<PageFrame> {
    Value.flag("has-standing", "Whether the set has a standing, or restates a publication.") {
      $0.set.map { $0.status != nil || $0.restated != nil } ?? false
    }
    Value.optionalObject(
      "status", "The standing of the set, to be shown on each of its pages.",
      View<(status: Status<Reference>, frame: PageFrame)> {
        Value.text("label", "Two or three words.") { $0.status.label }
        Value.html("html", "What a reader has to know.") {
          $0.frame.writer().writeCompact($0.status.text, to: &$1)
        }
      }
    ) { frame in frame.set?.status.map { (status: $0, frame: frame) } }
    Value.flag(
      "is-restated", "Whether the set restates a publication, and so is not the official text."
    ) { $0.set?.restated != nil }
    Value.optionalText(
      "original-href", "The address of what the set restates, in its list of sources."
    ) { frame in
      guard let set = frame.set, let original = set.restated else { return nil }
      return frame.links.address(of: Place(.sources(set.id), anchor: original.key))
    }
    Value.optionalText(
      "labels-href", "The address of what explains the labels of sections, on the page of coverage."
    ) { frame in
      frame.set.map { set in
        frame.links.address(of: Place(.coverage(set.id), anchor: "page-labels"))
      }
    }
    Value.optionalText("coverage-href", "The address of the page of coverage.") { frame in
      frame.set.map { frame.links.address(of: Place(.coverage($0.id))) }
    }
  }
}
