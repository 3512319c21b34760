import ByteWriting
import ContentModel
import Themes
import Wording

/// A drawing of the cross-references of a set, as SVG.
///
/// Colours, and what is shown on a small screen, are left to the style sheet, by these classes: `map-plane`
/// holds all but the headings, and is moved to the right to make room for the labels; `map-node` a marker
/// with its line, and the class of its phase; `map-box` the ground of a label; `map-title` its title;
/// `map-line` a line with its arrowheads, and with `map-added` one of references that the edition added, whose
/// arrowheads are a `map-line` of their own; `map-start` where a line begins; `map-row` a row that it meets;
/// `map-phase` the heading of a phase.
///
/// Pure: the same set gives the same bytes.
struct MapPicture {
  private let set: MarkerSet
  private let links: PageLinks
  private let layout: MapLayout
  /// How far tracks stand apart.
  private let trackWidth: Int
  private let width: Int

  /// How many units the labels take at the left.
  private static let margin = 58
  /// The width of the drawing on a small screen; more where many tracks need it.
  private static let leastWidth = 288
  private static let firstTrack = 26
  /// How far above the middle of a row its own line begins, and below it the others arrive: so that no
  /// arrowhead lies on the line of its marker.
  private static let departure = 3
  /// The same of a line of added references, which may stand beside another one.
  private static let addedDeparture = 8
  private static let arrival = 5

  /// Lays out a drawing.
  init(_ set: MarkerSet, _ links: PageLinks) {
    self.set = set
    self.links = links
    layout = MapLayout(set)
    let room = Self.leastWidth - Self.margin - Self.firstTrack - 8
    trackWidth = max(9, min(24, room / max(1, layout.trackCount)))
    width = max(
      Self.leastWidth, Self.margin + Self.firstTrack + 8 + layout.trackCount * trackWidth)
  }

  /// Returns the drawing, which grows with the text around it: an `em` is 16 units.
  func svg(_ strings: InterfaceStrings) -> String {
    var svg =
      "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\" role=\"document\" direction=\"ltr\" "
      + "viewBox=\"0 0 \(width) \(layout.height)\" width=\"\(width / 16)em\" "
      + "aria-labelledby=\"page-map-title page-map-text\">\n"
      + "<title id=\"page-map-title\">\(escaped(strings.text(.crossReferences)))</title>\n"
      + "<desc id=\"page-map-text\">\(escaped(description(strings)))</desc>\n"
      + "<g class=\"map-plane\">\n"
    svg += rowLines + layout.order.map(node).joined() + "</g>\n"
    for heading in layout.headings {
      let title = shortened(set.settings.phases[heading.phase].title, to: 38)
      svg +=
        "<text class=\"map-phase phase-\(heading.phase % 6 + 1)\" x=\"0\" "
        + "y=\"\(heading.baseline)\">\(escaped(title))</text>\n"
    }
    return svg + "</svg>\n"
  }

  private func description(_ strings: InterfaceStrings) -> String {
    let added = layout.lines.contains(where: \.isAdded) ? " \(strings.text(.mapAddedLine))" : ""
    return strings.text(.mapDescription) + added
  }

  /// What leads the eye from an arrowhead to its marker.
  private var rowLines: String {
    var ends: [Int: Int] = [:]
    for line in layout.lines {
      for target in line.targets { ends[target] = max(ends[target] ?? 0, x(of: line)) }
    }
    return ends.sorted { $0.key < $1.key }.map { row, end in
      "<path class=\"map-row\" d=\"M7 \(row + Self.arrival)H\(end)\"/>\n"
    }.joined()
  }

  private func node(_ place: Int) -> String {
    let marker = set.markers[place]
    let label = set.settings.label(marker.id.number)
    let row = layout.rows[place]
    let lines = layout.lines.filter { $0.marker == place }
    // A long prefix leaves no room for itself; a label of the set's own takes some from the title.
    let isOwn = set.settings.labels.marker != nil && label.count <= 12
    let shown =
      label.count > 5 && !isOwn ? String(set.settings.writtenNumber(marker.id.number)) : label
    let room = 30 - max(0, shown.count - 5)
    return "<g class=\"map-node phase-\(marker.phase % 6 + 1)\">"
      + "<a href=\"\(escapedAddress(links.address(of: .marker(marker.id))))\" "
      + "aria-label=\"\(escaped("\(label) \(marker.title)"))\">"
      + "<rect class=\"map-box\" x=\"-54\" y=\"\(row - 12)\" width=\"60\" height=\"24\"/>"
      + "<circle cx=\"0\" cy=\"\(row)\" r=\"4\"/><text x=\"-10\" y=\"\(row + 5)\" text-anchor=\"end\">"
      + "<tspan class=\"label\">\(escaped(shown))</tspan>"
      + "<tspan class=\"map-title\"> \(escaped(shortened(marker.title, to: room)))</tspan></text></a>"
      + lines.map { path(of: $0, from: row) }.joined() + "</g>\n"
  }

  /// Returns a line: from its marker to its track, along the track, and from there an arrowhead towards
  /// each marker that is referred to.
  private func path(of line: MapLayout.Line, from row: Int) -> String {
    let x = x(of: line)
    let start = row - (line.isAdded ? Self.addedDeparture : Self.departure)
    let top = min(start, line.targets.first.map { $0 + Self.arrival } ?? start)
    let bottom = max(start, line.targets.last.map { $0 + Self.arrival } ?? start)
    var path = "M7 \(start)H\(x)M\(x) \(top)V\(bottom)"
    var heads = ""
    for target in line.targets {
      let arrival = target + Self.arrival
      if line.isAdded {
        path += "M\(x) \(arrival)h-9"
        heads += "M\(x - 4) \(arrival - 4)l-5 4 5 4"
      } else {
        path += "M\(x) \(arrival)h-9m5-4-5 4 5 4"
      }
    }
    return "\n<path class=\"map-line\(line.isAdded ? " map-added" : "")\" d=\"\(path)\"/>"
      + (heads.isEmpty ? "" : "<path class=\"map-line\" d=\"\(heads)\"/>")
      + "<circle class=\"map-start\" cx=\"\(x)\" cy=\"\(start)\" r=\"3\"/>"
  }

  private func x(of line: MapLayout.Line) -> Int { Self.firstTrack + line.track * trackWidth }
}

/// Returns a title that is no longer than a number of characters, cut between words where it can be.
func shortened(_ title: String, to length: Int) -> String {
  guard title.count > length else { return title }
  let start = title.prefix(length)
  let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
  return whole + "…"
}
