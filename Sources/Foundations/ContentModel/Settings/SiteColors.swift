package import Diagnostics

/// The colours that a site has of its own.
package struct SiteColors: Hashable, Sendable {
  /// That of links; nil where it is the theme's.
  package var link: ColorPair?
  /// Those of the first phases of each set, in order.
  package var phases: [ColorPair]

  /// Makes colours; without any, all are the theme's.
  package init(link: ColorPair? = nil, phases: [ColorPair] = []) {
    self.link = link
    self.phases = phases
  }

  /// How many phases have a colour of their own, after which the first comes again.
  package static let mostPhases = 6

  /// Whether all are the theme's.
  package var isEmpty: Bool { link == nil && phases.isEmpty }

  /// Returns the colours of a phase.
  ///
  /// - Parameter index: Its place in its set, from 0.
  /// - Returns: The colours; nil where they are the theme's.
  package func phase(_ index: Int) -> ColorPair? {
    let place = index % Self.mostPhases
    return place < phases.count ? phases[place] : nil
  }
}

/// A colour for light backgrounds, and one for dark ones.
package struct ColorPair: Hashable, Sendable {
  /// That of the light scheme, and of paper.
  package let light: ChosenColor
  /// That of the dark scheme.
  package let dark: ChosenColor

  /// Makes a pair.
  package init(light: ChosenColor, dark: ChosenColor) {
    self.light = light
    self.dark = dark
  }

  /// What stands behind words in the colour of a phase that are set apart, in the light scheme.
  package var lightTint: RGBColor { Self.tint(of: light.color, isDark: false) }
  /// The same in the dark scheme.
  package var darkTint: RGBColor { Self.tint(of: dark.color, isDark: true) }

  /// Returns a touch of a colour, for a background.
  package static func tint(of color: RGBColor, isDark: Bool) -> RGBColor {
    (isDark ? RGBColor(red: 0x15, green: 0x18, blue: 0x1B) : .white)
      .mixed(with: color, thousandths: isDark ? 100 : 80)
  }
}

/// A colour, and where somebody has written it.
package struct ChosenColor: Hashable, Sendable {
  /// The colour.
  package let color: RGBColor
  /// Its place in `site.yml`.
  package let position: TextPosition

  /// Makes a colour.
  package init(_ color: RGBColor, position: TextPosition) {
    self.color = color
    self.position = position
  }
}
