package import Diagnostics
package import Files

/// How a site looks: templates, the words of the interface, and the files that pages load.
package struct Theme: Sendable {
  /// The files that pages load, each under a name that changes with its content.
  package let assets: [OutputFile]
  /// The places in ``assets`` of the names that files have in the theme.
  private let assetIndices: [String: Int]
  /// The files of ``fileFolders``, with their paths below the theme.
  private let files: [OutputFile]
  /// The style sheets of the themes that extend another, for the layout.
  private let styles: TemplateValue
  private let stringsOfLanguage: [String: InterfaceStrings]
  private let templatesOfLanguage: [String: [String: Template]]

  /// The language whose words stand in where a theme has none for a language.
  package static let fallbackLanguage = "en-GB"

  /// The folders whose files are handed on as they are, for documents that programs outside make.
  static let fileFolders = ["handouts", "documents"]

  /// Returns the files of one of the folders for documents: `handouts/style.typ`.
  ///
  /// Of a file that several themes of a chain have, the last counts.
  package func files(in folder: String) -> [OutputFile] {
    files.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Loads a theme and checks it whole: a name in a template that no view has is an error here.
  ///
  /// - Parameters:
  ///   - name: The theme: `standard`.
  ///   - files: The folder of all themes, with `standard/templates/marker.mustache`,
  ///     `standard/strings/en-GB.yml` and `standard/assets/style.css`.
  ///   - contract: What pages give to its templates, and need from it.
  /// - Returns: The theme; nil where it cannot be used, with findings.
  package static func load(
    _ name: String, from files: any FileTree, for contract: ThemeContract
  ) -> Reported<Theme?> {
    var loader = ThemeLoader(name, from: files, for: contract)
    loader.load()
    guard !loader.diagnostics.containErrors else { return Reported(nil, loader.diagnostics) }
    let templates = loader.strings.mapValues { strings in
      let constants = ["strings": strings.templateValue, "assets": loader.assetNames]
      return Dictionary(
        uniqueKeysWithValues: contract.views.keys.map { name in
          (name, Template(name, of: loader.templates, constants: constants))
        })
    }
    let theme = Theme(
      assets: loader.assets, assetIndices: loader.assetIndices, files: loader.files,
      styles: loader.styles,
      stringsOfLanguage: loader.strings,
      templatesOfLanguage: templates)
    return Reported(theme, loader.diagnostics)
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

  /// Returns the file that a theme calls `name`, such as `icon.svg`; nil where it has none.
  ///
  /// - Parameter name: The name below `assets`, or that of a script of `scripts`: `question-tool.js`.
  /// - Returns: The file, at the address it is published at.
  package func asset(named name: String) -> OutputFile? { assetIndices[name].map { assets[$0] } }

  /// Returns a page: the template in the language of `strings`, filled with the view.
  package func render(
    _ template: String, _ view: TemplateValue, _ strings: InterfaceStrings
  ) -> String {
    guard let template = templatesOfLanguage[strings.language]?[template] else {
      preconditionFailure("no template '\(template)' was required")
    }
    return template.render(view.merging(.object(["theme-styles": styles])))
  }
}
