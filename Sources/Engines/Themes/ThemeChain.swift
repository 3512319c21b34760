import Diagnostics
import Files

/// A theme and those it extends: whatever the theme has itself comes before what the others have.
struct ThemeChain {
  /// A theme of the chain.
  struct Layer {
    /// Its name: `standard`.
    let name: String
    let settings: ThemeSettings
    /// Its files, each with its path below the folder of the theme, in order.
    let paths: [String]
  }

  /// A file of a theme.
  struct File {
    /// Where, below the folder of its theme: `templates/marker.mustache`.
    let path: String
    /// The theme that has it.
    let theme: String

    /// Where, in the folder of all themes: `standard/templates/marker.mustache`.
    var pathInThemes: String { "\(theme)/\(path)" }
    /// Where, for findings: `themes/standard/templates/marker.mustache`.
    var shownPath: String { "themes/\(pathInThemes)" }
  }

  /// The themes, from the one that extends none to the one that pages are made with.
  private(set) var layers: [Layer] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the first theme is the one that stands in for what the next one lacks.
  var standsOnSpare: Bool { spare != nil && layers.first?.name == spare }
  private let files: any FileTree
  /// The theme that stands in for what one that extends none lacks.
  private let spare: String?
  private let pathsOfTheme: [String: [String]]

  /// Reads the `theme.yml` of a theme and of all that it extends.
  ///
  /// - Parameters:
  ///   - name: The theme.
  ///   - files: The folder of all themes.
  ///   - spare: The theme that one that extends none stands on; nil where that has to be whole.
  ///   - version: The version of the template values that the program has.
  init(_ name: String, in files: any FileTree, standingOn spare: String?, version: Int) {
    self.files = files
    self.spare = spare
    var pathsOfTheme: [String: [String]] = [:]
    for entry in files.entries {
      guard case .file = entry.kind, let slash = entry.path.firstIndex(of: "/") else { continue }
      pathsOfTheme[String(entry.path[..<slash]), default: []]
        .append(String(entry.path[entry.path.index(after: slash)...]))
    }
    self.pathsOfTheme = pathsOfTheme
    append(name, version: version)
    layers.reverse()
  }

  private mutating func append(_ name: String, version: Int) {
    let file = File(path: "theme.yml", theme: name)
    guard let paths = pathsOfTheme[name], paths.contains(file.path) else {
      diagnostics.append(
        Diagnostic(
          .missingTheme, at: SourcePosition(wholeFile: file.shownPath), "this file is missing",
          hint: "make it, with 'values: \(version)' in it"))
      return
    }
    guard let bytes = contents(of: file) else { return }
    let read = readThemeSettings(bytes, path: file.shownPath, version: version)
    diagnostics += read.diagnostics
    guard let settings = read.value else { return }
    layers.append(Layer(name: name, settings: settings, paths: paths))
    guard let parent = settings.parent else {
      if let spare, name != spare { append(spare, version: version) }
      return
    }
    if pathsOfTheme[parent.text] == nil {
      let others = pathsOfTheme.keys.filter { $0 != name }.sorted()
      diagnostics.append(
        Diagnostic(
          .missingTheme, at: parent.position,
          "no theme '\(parent.text)' stands in the folder 'themes'",
          hint: didYouMean(parent.text, among: others, orList: "themes")))
    } else if layers.contains(where: { $0.name == parent.text }) {
      diagnostics.append(
        Diagnostic(
          .wrongValue, at: parent.position,
          "the theme '\(parent.text)' would extend itself",
          hint: "take out 'extends' of one of them"))
    } else {
      append(parent.text, version: version)
    }
  }

  /// Returns the files of a folder, each from the last theme of the chain that has it.
  func files(in folder: String, ending: String = "") -> [File] {
    var files: [String: File] = [:]
    for (index, layer) in layers.enumerated() {
      for path in layer.paths where path.hasPrefix(folder + "/") && path.hasSuffix(ending) {
        if layer.name == spare, isPartOfOwnScript(path, of: layers[index + 1]) { continue }
        files[path] = File(path: path, theme: layer.name)
      }
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// Whether a theme has a script of its own to which a file of the spare theme would be added: two versions of
  /// one script do not fit into one.
  private func isPartOfOwnScript(_ path: String, of layer: Layer) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "scripts" else { return false }
    return layer.paths.contains { $0.hasPrefix("scripts/\(parts[1])/") }
  }

  /// Returns the bytes of a file; nil where it cannot be read, with a finding.
  mutating func contents(of file: File) -> [UInt8]? {
    do {
      return try files.contents(of: file.pathInThemes)
    } catch {
      diagnostics.append(
        Diagnostic(
          .missingTheme, at: SourcePosition(wholeFile: file.shownPath),
          "this file cannot be read: \(error.reason)"))
      return nil
    }
  }
}
