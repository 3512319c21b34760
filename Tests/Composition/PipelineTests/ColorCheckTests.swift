import ContentModel
import Diagnostics
import Files
import Foundation
import Pipeline
import TestSupport
import Testing
import Themes

@Suite struct ColorCheckTests {
  @Test func findsNothingWrongWithTheColorsOfTheTheme() async throws {
    let colors = """
      {link: {light: "#14506d", dark: "#8ec7e6"}, phases: [{light: "#0a6460", dark: "#6fcbc3"}, \
      {light: "#3d4aa3", dark: "#aab4ff"}, {light: "#8c2f64", dark: "#f0a3ce"}, \
      {light: "#7a5200", dark: "#e2bd66"}, {light: "#35682d", dark: "#9dd08f"}, \
      {light: "#4b5968", dark: "#b6c4d2"}]}
      """
    #expect(try await findings(colors).isEmpty)
  }

  @Test func saysWhatIsTooNearToWhichBackgroundAndWhatIsNot() async throws {
    let found = try await findings(
      """
      {link: {light: "#3a8fb7", dark: "#14506d"}, phases: [{light: "#777777", dark: "#ffffff"}]}
      """)
    #expect(
      found.map(\.summary) == [
        "'#3a8fb7', the colour of links, has a contrast of 3.12:1 with '#f1eee6', what is set apart in the light scheme, and words need 4.5:1",
        "'#14506d', the colour of links, has a contrast of 1.53:1 with '#2c2f32', what is set apart in phase 1 in the dark scheme, and words need 4.5:1",
        "'#777777', the colour of phase 1, has a contrast of 4.07:1 with '#f4f4f4', what is set apart in this phase in the light scheme, and words need 4.5:1",
      ])
  }

  @Test func takesTheBackgroundsOfTheThemeThatIsUsed() async throws {
    let own = """
      @media (min-width: 1px) { :root { --paper: #000; } }
      :root { /* { */ --paper: #777; --surface: light-dark(#fff, #000) }
      """
    let colors = "{link: {light: '#14506d', dark: '#8ec7e6'}}"
    let found = try await findings(colors, style: own)
    #expect(found.map(\.code) == [.lowContrast, .lowContrast])
    #expect(found.allSatisfy { $0.summary.contains("with '#777777', the page in the") })
  }

  private func findings(_ colors: String, style: String? = nil) async throws -> [Diagnostic] {
    var files = sampleFiles
    files["content/site.yml"] = "name: S\ncolours: \(colors)\n"
    if let style {
      files["content/site.yml"]? += "theme: mine\n"
      files["themes/mine/theme.yml"] = "extends: standard\nvalues: 1\nstyles: [mine.css]\n"
      files["themes/mine/assets/mine.css"] = style
    }
    let folder = try TemporaryFolder(files)
    return await SiteFolder(folder.path).load().findings.shown.filter { $0.code == .lowContrast }
  }
}
