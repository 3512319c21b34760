import ContentModel
import Diagnostics
import Files
import Themes

/// What words in the colours of a site have to be told apart with: WCAG 2.2, 1.4.3, of level AA.
private let neededContrast = 4.5

/// Finds the colours of a site that are too near to a background on which a theme lets them stand.
///
/// - Parameters:
///   - settings: What `site.yml` says.
///   - theme: The theme.
/// - Returns: A finding for each colour, with the background that it is nearest to.
func checkColors(of settings: SiteSettings, on theme: Theme) -> [Diagnostic] {
  let colors = settings.face.colors
  if colors.isEmpty { return [] }
  let backgrounds = ThemeBackgrounds(theme)
  return [false, true].flatMap { isDark in
    func chosen(_ pair: ColorPair) -> ChosenColor { isDark ? pair.dark : pair.light }
    let shared = backgrounds.shared(isDark: isDark)
    let link = colors.link.flatMap { pair in
      // Links stand in what is set apart in each phase as well.
      let tints = (0..<SiteColors.mostPhases).compactMap { index -> Background? in
        let own = colors.phase(index).map { isDark ? $0.darkTint : $0.lightTint }
        return (own ?? backgrounds.tint(ofPhase: index, isDark: isDark)).map {
          Background(color: $0, name: "what is set apart in phase \(index + 1)")
        }
      }
      return finding(on: chosen(pair), called: "links", isDark: isDark) { _ in
        shared + backgrounds.notice(isDark: isDark) + tints
      }
    }
    let phases = colors.phases.enumerated().compactMap { index, pair in
      finding(on: chosen(pair), called: "phase \(index + 1)", isDark: isDark) { color in
        let tint = ColorPair.tint(of: color, isDark: isDark)
        return shared.filter { $0.name != setApart }
          + [Background(color: tint, name: "what is set apart in this phase")]
      }
    }
    return (link.map { [$0] } ?? []) + phases
  }
}

/// What the name of a background begins with that words in the colour of a phase do not stand on.
private let setApart = "what is set apart"

private func finding(
  on chosen: ChosenColor, called name: String, isDark: Bool,
  backgrounds: (RGBColor) -> [Background]
) -> Diagnostic? {
  func worst(_ color: RGBColor) -> (ratio: Double, background: Background)? {
    backgrounds(color).map { (color.contrast(with: $0.color), $0) }.min { $0.0 < $1.0 }
  }
  guard let (ratio, background) = worst(chosen.color), ratio < neededContrast else { return nil }
  let mended = nearest(to: chosen.color, isDark: isDark) { worst($0)?.ratio ?? 21 }
  let scheme = isDark ? "dark" : "light"
  return Diagnostic(
    .lowContrast, at: chosen.position.inFile("\(contentFolder)/site.yml"),
    "'\(chosen.color.text)', the colour of \(name), has a contrast of \(shown(ratio)):1 with '\(background.color.text)', \(background.name) in the \(scheme) scheme, and words need \(shown(neededContrast)):1",
    hint: mended.map {
      "write \"\($0.text)\", the nearest of its kind that has \(shown(worst($0)?.ratio ?? 21)):1 or more on every background"
    }
      ?? "choose a colour of another kind: none of this one can be read there")
}

/// Returns the colour on the way to black, or to white in the dark scheme, that is the first to be far enough from
/// its backgrounds.
private func nearest(
  to color: RGBColor, isDark: Bool, contrast: (RGBColor) -> Double
) -> RGBColor? {
  (1...1000).lazy.map { color.mixed(with: isDark ? .white : .black, thousandths: $0) }
    .first { contrast($0) >= neededContrast }
}

/// Returns a ratio with two places, cut and not rounded, so that none looks as if it were enough.
private func shown(_ ratio: Double) -> String {
  let hundredths = Int(ratio * 100)
  let rest = hundredths % 100
  if rest == 0 { return "\(hundredths / 100)" }
  return rest % 10 == 0
    ? "\(hundredths / 100).\(rest / 10)" : "\(hundredths / 100).\(rest / 10)\(rest % 10)"
}

/// Something that words stand on.
struct Background: Hashable, Sendable {
  let color: RGBColor
  let name: String
}

/// The backgrounds of a theme, as far as its style sheets give them as custom properties: `--paper` and others, of
/// the whole page and of each phase.
struct ThemeBackgrounds {
  /// The colours by the selector and the name of the property.
  private var colors: [String: (light: RGBColor, dark: RGBColor)] = [:]

  init(_ theme: Theme) {
    let main = theme.asset(named: "style.css")
    let sheets = theme.assets.filter { $0.path.hasSuffix(".css") && $0.path != main?.path }
    for sheet in (main.map { [$0] } ?? []) + sheets {
      read(String(decoding: sheet.contents, as: UTF8.self))
    }
  }

  /// Returns what all words stand on.
  func shared(isDark: Bool) -> [Background] {
    named(
      [
        ("--paper", "the page"), ("--surface", "panels, the head and the foot"),
        ("--tint", setApart),
      ], isDark)
  }

  /// Returns what notices stand on.
  func notice(isDark: Bool) -> [Background] { named([("--notice", "notices")], isDark) }

  /// Returns what is set apart in a phase, where the theme says.
  func tint(ofPhase index: Int, isDark: Bool) -> RGBColor? {
    colors[".phase-\(index + 1) --tint"].map { isDark ? $0.dark : $0.light }
  }

  private func named(_ names: [(property: String, name: String)], _ isDark: Bool) -> [Background] {
    names.compactMap { property, name in
      colors[":root \(property)"].map {
        Background(color: isDark ? $0.dark : $0.light, name: name)
      }
    }
  }

  /// Takes the rules of a sheet that hold whatever the reader has chosen: those outside of `@media`.
  private mutating func read(_ sheet: String) {
    let sheet = sheet.replacing(/(?s)\/\*.*?\*\//, with: "")
    var depth = 0
    var part = ""
    var selector = ""
    for character in sheet {
      switch character {
      case "{":
        depth += 1
        if depth == 1 { selector = part.filter { !$0.isWhitespace } }
        part = ""
      case "}":
        if depth == 1, !selector.hasPrefix("@") { take(part, of: selector) }
        depth = max(0, depth - 1)
        part = ""
      case ";" where depth == 0: part = ""
      default: part.append(character)
      }
    }
  }

  private mutating func take(_ rules: String, of selector: String) {
    for rule in rules.split(separator: ";") {
      let halves = rule.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      let name = halves[0].filter { !$0.isWhitespace }
      let value = halves[1].filter { !$0.isWhitespace }
      guard name.hasPrefix("--") else { continue }
      let both = value.hasPrefix("light-dark(") ? value.dropFirst(11).dropLast() : value[...]
      let parts = both.split(separator: ",").map { RGBColor(String($0)) }
      guard let light = parts.first ?? nil, let dark = parts.last ?? nil, parts.count <= 2 else {
        continue
      }
      colors["\(selector) \(name)"] = (light, dark)
    }
  }
}
