package import Diagnostics
package import Files
private import Mustache

/// How a site looks: templates, the words of the interface, and the files that pages load.
package struct Theme: Sendable {
  /// The files that pages load, each under a name that changes with its content.
  package let assets: [OutputFile]
  private let library: MustacheLibrary
  private let stringsOfLanguage: [String: InterfaceStrings]
  private let assetNames: TemplateValue

  /// The language whose words stand in where a theme has none for a language.
  package static let fallbackLanguage = "en-GB"

  /// Loads a theme and checks it whole: a name in a template that no view has is an error here.
  ///
  /// - Parameters:
  ///   - files: The files of the theme's folder: `templates/marker.mustache`, `strings/en-GB.yml`,
  ///     `assets/style.css`.
  ///   - folder: What stands before the paths of findings: `themes/standard`.
  ///   - views: The shape of the view of each template that pages are made with.
  ///   - requiredStrings: The keys that the program itself uses.
  /// - Returns: The theme; nil where it cannot be used, with findings.
  package static func load(
    from files: any FileTree, folder: String, views: [String: [String: TemplateShape]],
    requiredStrings: Set<String>
  ) -> Reported<Theme?> {
    var loader = ThemeLoader(files: files, folder: folder)
    loader.load(views: views, requiredStrings: requiredStrings)
    guard !loader.diagnostics.containErrors else { return Reported(nil, loader.diagnostics) }
    var library = MustacheLibrary()
    for (name, text) in loader.templates {
      do {
        try library.register(text, named: name)
      } catch {
        // Our own reader has accepted the template; the engine's reason is all there is to tell.
        loader.report(.malformedTemplate, "templates/\(name).mustache", "\(error)")
      }
    }
    let theme = Theme(
      assets: loader.assets, library: library, stringsOfLanguage: loader.strings,
      assetNames: loader.assetNames)
    return Reported(loader.diagnostics.containErrors ? nil : theme, loader.diagnostics)
  }

  /// Returns the words in a language, or in the nearest one that the theme has.
  package func strings(for language: String) -> InterfaceStrings {
    let base = language.split(separator: "-").first.map(String.init) ?? language
    let found =
      stringsOfLanguage[language] ?? stringsOfLanguage[base]
      ?? stringsOfLanguage.keys.sorted().first { $0.hasPrefix(base + "-") }
      .flatMap { stringsOfLanguage[$0] } ?? stringsOfLanguage[Self.fallbackLanguage]
    guard let found else { preconditionFailure("a theme was loaded without its words") }
    return found
  }

  /// Returns a page: the template filled with the view, the words and the names of assets.
  package func render(
    _ template: String, _ view: TemplateValue, _ strings: InterfaceStrings
  ) -> String {
    let whole = view.merging(
      .object(["strings": strings.templateValue, "assets": assetNames]))
    guard let text = library.render(whole, withTemplate: template) else {
      preconditionFailure("no template '\(template)' was required")
    }
    return text
  }
}

extension TemplateValue: MustacheParent, MustacheCustomRenderable {
  package func child(named name: String) -> Any? {
    guard case .object(let fields) = self, let value = fields[name] else { return nil }
    return switch value {
    case .text(let text), .html(let text): text
    case .flag(let flag): flag
    case .list(let entries): entries
    case .object: value
    }
  }

  package var renderText: String {
    switch self {
    case .text(let text), .html(let text): text
    default: ""
    }
  }

  package var isNull: Bool { false }
}
