import ByteWriting
import ContentModel
import Wording

/// A drawing of a crosswalk, as SVG: the markers of both sets in two columns, and a line between those that stand side
/// by side.
///
/// It is a picture of the table beside it, and no part of it is followed by itself. Colours are left to the style sheet,
/// by these classes: `map-node` a marker, with the class of its phase; `map-gap` its circle where nothing leads to it;
/// `map-line` a line, with `counterpart-` and the kind.
///
/// Pure: the same crosswalk gives the same bytes.
struct CrosswalkPicture {
  private let shown: ShownCrosswalk

  /// As wide as a small screen.
  private static let width = 288
  private static let left = 92
  private static let right = 196
  private static let rowHeight = 26
  /// Where the first row is, below the codes of the sets.
  private static let top = 48

  init(_ shown: ShownCrosswalk) { self.shown = shown }

  /// The drawing, which grows with the text around it: an `em` is 16 units.
  var svg: String {
    let rows = max(shown.from.markers.count, shown.to.markers.count)
    let name = "page-\(shown.crosswalk.from.folder)-\(shown.crosswalk.to.folder)-picture"
    var svg =
      "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" direction=\"ltr\" "
      + "viewBox=\"0 0 \(Self.width) \(Self.top + rows * Self.rowHeight)\" width=\"\(Self.width / 16)em\" "
      + "aria-labelledby=\"\(name) \(name)-text\">\n"
      + "<title id=\"\(name)\">\(escaped(shown.text(.crosswalkTitle)))</title>\n"
      + "<desc id=\"\(name)-text\">\(escaped(shown.text(.crosswalkPicture)))</desc>\n"
    svg += lines.joined() + column(shown.from, isSecond: false) + column(shown.to, isSecond: true)
    return svg + "</svg>\n"
  }

  /// The lines, each once for each kind and two markers.
  private var lines: [String] {
    var drawn: Set<String> = []
    return shown.crosswalk.counterparts.compactMap { entry in
      guard let from = entry.from?.marker, let to = entry.to?.marker else { return nil }
      let start = row(shown.from.index(of: from.number))
      let end = row(shown.to.index(of: to.number))
      let line =
        "<path class=\"map-line counterpart-\(entry.kind.rawValue)\" "
        + "d=\"M\(Self.left + 8) \(start)L\(Self.right - 8) \(end)\"/>\n"
      return drawn.insert(line).inserted ? line : nil
    }
  }

  private func row(_ place: Int) -> Int { Self.top + place * Self.rowHeight }

  private func column(_ set: MarkerSet, isSecond: Bool) -> String {
    let gaps = Set(shown.crosswalk.gaps(in: set).map(\.marker.id))
    let x = isSecond ? Self.right : Self.left
    let text = isSecond ? x + 10 : x - 10
    let anchor = isSecond ? "start" : "end"
    let code = shortened(set.settings.code, to: 9)
    let nodes = set.markers.enumerated().map { place, marker in
      let label = shortened(set.settings.label(marker.id.number), to: 9)
      return "<g class=\"map-node phase-\(marker.phase % 6 + 1)\">"
        + "<circle\(gaps.contains(marker.id) ? " class=\"map-gap\"" : "") cx=\"\(x)\" cy=\"\(row(place))\" r=\"4\"/>"
        + "<text class=\"label\" x=\"\(text)\" y=\"\(row(place) + 5)\" text-anchor=\"\(anchor)\">"
        + "\(escaped(label))</text></g>\n"
    }
    return "<text x=\"\(text)\" y=\"20\" text-anchor=\"\(anchor)\">\(escaped(code))</text>\n"
      + nodes.joined()
  }
}
