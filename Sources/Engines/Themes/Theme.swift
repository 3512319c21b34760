package import ByteWriting
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
  private let stringsOfLanguage: [String: InterfaceStrings]
  private let templatesOfLanguage: [String: TemplateSet]
  private let variants: WordVariants

  /// The names of all values that its templates ask for.
  package let askedNames: Set<String>

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
  /// A folder without a theme `standard` has that of the program. A theme that extends none and lacks words or
  /// templates, most likely a copy made by an older program, has those of the program, with one finding.
  ///
  /// - Parameters:
  ///   - name: The theme: `standard`.
  ///   - files: The folder of all themes, with `standard/templates/marker.mustache`,
  ///     `standard/strings/en-GB.yml` and `standard/assets/style.css`.
  ///   - standard: The theme that the program carries; nil where nothing is to stand in.
  ///   - contract: What pages give to its templates, and need from it.
  /// - Returns: The theme; nil where it cannot be used, with findings.
  package static func load(
    _ name: String, from files: any FileTree, and standard: (any FileTree)?,
    for contract: ThemeContract
  ) -> Reported<Theme?> {
    let all = standard.map { ThemesWithStandard(files, and: $0, standingIn: false) } ?? files
    var loader = ThemeLoader(name, from: all, for: contract)
    loader.load()
    if let standard, !loader.lacking.isEmpty {
      let all = ThemesWithStandard(all, and: standard, standingIn: true)
      var filled = ThemeLoader(
        name, from: all, standingOn: ThemesWithStandard.spareName, for: contract)
      filled.load()
      if filled.reportWhatStandsIn(for: loader) { loader = filled }
    }
    guard !loader.diagnostics.containErrors else { return Reported(nil, loader.diagnostics) }
    let (tags, assetNames, styles) = (loader.templates, loader.assetNames, loader.styles)
    let makeTemplates: @Sendable (InterfaceStrings) -> TemplateSet = { strings in
      TemplateSet(
        tags, for: contract.views,
        values: ThemeValues(strings: strings.texts, assets: assetNames, styles: styles))
    }
    let theme = Theme(
      assets: loader.assets, assetIndices: loader.assetIndices, files: loader.files,
      stringsOfLanguage: loader.strings,
      templatesOfLanguage: loader.strings.mapValues(makeTemplates),
      variants: WordVariants(makeTemplates),
      askedNames: loader.templates.values.reduce(into: []) { names, tags in
        for tag in tags { tag.addNames(to: &names) }
      })
    return Reported(theme, loader.diagnostics)
  }

  /// The words in every language that the theme has, in the order of their tags.
  package var allStrings: [InterfaceStrings] {
    stringsOfLanguage.sorted { $0.key < $1.key }.map(\.value)
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

  /// Returns the words in a language with others in place of some.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - variant: The other words; nil for none.
  /// - Returns: The words in that language, or in the nearest one that the theme has.
  package func strings(for language: String, saying variant: WordVariant?) -> InterfaceStrings {
    let strings = strings(for: language)
    return variant.map { variants.made($0, of: strings).strings } ?? strings
  }

  /// Returns the file that a theme calls `name`, such as `icon.svg`; nil where it has none.
  ///
  /// - Parameter name: The name below `assets`, or that of a script of `scripts`: `question-tool.js`.
  /// - Returns: The file, at the address it is published at.
  package func asset(named name: String) -> OutputFile? { assetIndices[name].map { assets[$0] } }

  /// Writes a page: the template in the language of `strings`, filled with a view.
  ///
  /// - Parameters:
  ///   - template: One of the templates that the theme was loaded for.
  ///   - view: A view of the shape that the contract has for it.
  ///   - strings: The words of the page's language.
  ///   - page: Where it is written.
  package func render(
    _ template: String, _ view: FilledView, _ strings: InterfaceStrings,
    to page: inout UTF8Buffer
  ) {
    guard let templates = templatesOfLanguage[strings.language] else {
      preconditionFailure("no templates were made for '\(strings.language)'")
    }
    let said = strings.variant.map { variants.made($0, of: strings).templates }
    (said ?? templates).render(template, view, to: &page)
  }
}

/// The templates of a theme with its words in one language.
struct TemplateSet: Sendable {
  private let templates: [String: Template]
  /// What the theme itself gives to each of them.
  private let values: FilledView

  init(
    _ tags: [String: [TemplateTag]], for views: [String: ViewShape], values: ThemeValues
  ) {
    self.values = values.view
    let themeShape = values.shape
    templates = Dictionary(
      uniqueKeysWithValues: views.map { name, shape in
        (
          name,
          Template(name, of: tags, constants: values.constants, views: [themeShape, shape])
        )
      })
  }

  func render(_ name: String, _ view: FilledView, to page: inout UTF8Buffer) {
    guard let template = templates[name] else {
      preconditionFailure("no template '\(name)' was required")
    }
    template.render([values, view], to: &page)
  }
}
