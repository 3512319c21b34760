import Diagnostics
import Files

/// Reads the files of a theme and checks them against what pages will need.
struct ThemeLoader {
  private let contract: ThemeContract
  private(set) var chain: ThemeChain
  /// The templates, by their names.
  private(set) var templates: [String: [TemplateTag]] = [:]
  /// The names of the templates for which a finding is made already.
  private var unreadable: Set<String> = []
  /// The words, by language.
  private(set) var strings: [String: InterfaceStrings] = [:]
  /// The files that pages load.
  private(set) var assets: [OutputFile] = []
  /// The places in ``assets`` of the names that files have in the theme.
  private(set) var assetIndices: [String: Int] = [:]
  /// The files for documents that programs outside make.
  private(set) var files: [OutputFile] = []
  /// Their addresses, by what templates call them.
  private(set) var assetNames: [String: String] = [:]
  /// The style sheets of the themes that extend another.
  private(set) var styles: [String] = []
  private var ownDiagnostics: [Diagnostic] = []

  /// What was found in all files.
  var diagnostics: [Diagnostic] { chain.diagnostics + ownDiagnostics }

  /// Begins to load a theme from the folder of all themes.
  ///
  /// - Parameters:
  ///   - name: The theme.
  ///   - files: The folder of all themes.
  ///   - spare: The theme that stands in for what one that extends none lacks; nil for none.
  ///   - contract: What pages give to its templates, and need from it.
  init(
    _ name: String, from files: any FileTree, standingOn spare: String? = nil,
    for contract: ThemeContract
  ) {
    self.contract = contract
    chain = ThemeChain(name, in: files, standingOn: spare, version: contract.version)
  }

  /// The findings on words and templates that the theme lacks.
  var lacking: [Diagnostic] {
    ownDiagnostics.filter { [.missingString, .missingTheme].contains($0.code) }
  }

  /// Adds one finding on all that was missing from a theme, and is not now that another stands in.
  ///
  /// - Returns: Whether there was any such thing.
  mutating func reportWhatStandsIn(for other: ThemeLoader) -> Bool {
    let still = Set(lacking)
    let mended = other.lacking.filter { !still.contains($0) }.inPrintingOrder()
    guard let first = mended.first else { return false }
    let others = mended.count == 1 ? "" : ", and \(mended.count - 1) more like it"
    ownDiagnostics.append(
      Diagnostic(
        .olderTheme, at: first.position,
        "this theme is older than the program: \(first.summary)\(others); the program's own stands in",
        hint: "see what differs with 'waymark theme diff', and bring a copy up to date with "
          + "'waymark theme upgrade'"))
    return true
  }

  mutating func load() {
    // Without one of the themes, whatever it has would be missing, and none of that the mistake.
    guard !chain.diagnostics.containErrors else { return }
    loadTemplates()
    loadStrings()
    loadAssets()
    loadFiles()
    for name in contract.views.keys.sorted()
    where templates[name] == nil && !unreadable.contains(name) {
      report(.missingTheme, "templates/\(name).mustache", "this template is missing")
    }
    // Without the words, every use of one would be a finding, and none of them the mistake.
    guard let interface = strings[Theme.fallbackLanguage]?.textKeys else { return }
    checkTemplates(strings: interface.union(contract.strings))
    ownDiagnostics += findOverridesOfNothing()
  }

  private mutating func loadTemplates() {
    for file in chain.files(in: "templates", ending: ".mustache") {
      let name = templateName(file.path)
      guard let bytes = chain.contents(of: file) else {
        unreadable.insert(name)
        continue
      }
      do {
        templates[name] = try readTags(String(decoding: bytes, as: UTF8.self))
      } catch {
        unreadable.insert(name)
        ownDiagnostics.append(
          Diagnostic(
            .malformedTemplate, at: error.position.inFile(file.shownPath), error.summary,
            hint: error.hint))
      }
    }
  }

  private mutating func checkTemplates(strings: Set<String>) {
    let common = ThemeValues(
      strings: Dictionary(uniqueKeysWithValues: strings.map { ($0, "") }), assets: assetNames,
      styles: []
    ).shape
    let files = chain.files(in: "templates")
    let shownPaths = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.shownPath) })
    let folder = folder
    var checker = TemplateChecker(templates: templates, unreadable: unreadable) { name in
      let path = "templates/\(name).mustache"
      return shownPaths[path] ?? "\(folder)/\(path)"
    }
    for (name, view) in contract.views.sorted(by: { $0.key < $1.key }) {
      checker.check(name, views: [common, view])
    }
    ownDiagnostics += checker.diagnostics
  }

  /// The templates that pages are made with.
  var contractedTemplates: [String] { Array(contract.views.keys) }

  /// The folder of the theme that pages are made with, for findings.
  private var folder: String { "themes/\(chain.layers.last?.name ?? "")" }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ summary: String) {
    ownDiagnostics.append(
      Diagnostic(code, at: SourcePosition(wholeFile: "\(folder)/\(path)"), summary))
  }

  private mutating func loadStrings() {
    for layer in chain.layers {
      for path in layer.paths where path.hasPrefix("strings/") && path.hasSuffix(".yml") {
        let file = ThemeChain.File(path: path, theme: layer.name)
        guard let bytes = chain.contents(of: file) else { continue }
        let language = String(path.dropFirst("strings/".count).dropLast(".yml".count))
        let read = readStrings(bytes, path: file.shownPath, language: language)
        ownDiagnostics += read.diagnostics
        guard var words = read.value else { continue }
        // A text that has got plural forms since the copy was made.
        if let standing = strings[language], layer.name == chain.layers.dropFirst().first?.name,
          chain.standsOnSpare
        {
          words = words.withoutOtherForms(than: standing)
        }
        strings[language] = strings[language]?.overridden(by: words) ?? words
      }
    }
    checkStrings(texts: contract.strings, plurals: contract.plurals)
  }

  private mutating func checkStrings(texts: Set<String>, plurals: Set<String>) {
    guard let fallback = strings[Theme.fallbackLanguage] else {
      let path = "strings/\(Theme.fallbackLanguage).yml"
      if !diagnostics.contains(where: { $0.position.path == "\(folder)/\(path)" }) {
        report(.missingTheme, path, "this file is missing")
      }
      return
    }
    let plurals = plurals.union(fallback.pluralKeys.subtracting(texts))
    let texts = texts.union(fallback.textKeys.subtracting(plurals))
    for (language, words) in strings.sorted(by: { $0.key < $1.key }) {
      for (keys, own, others, other) in [
        (texts, words.textKeys, words.pluralKeys, "is one text, without plural forms"),
        (plurals, words.pluralKeys, words.textKeys, "has plural forms, and is one text here"),
      ] {
        for key in keys.subtracting(own).sorted() {
          if isUntranslated(key, in: language, fallback) {
            strings[language] = strings[language]?.completed(with: key, of: fallback)
            continue
          }
          report(
            .missingString, "strings/\(language).yml",
            "the string '\(key)' \(others.contains(key) ? other : "is missing")")
        }
      }
      for key in words.textKeys.union(words.pluralKeys).subtracting(texts.union(plurals)).sorted() {
        report(.unknownString, "strings/\(language).yml", "no string '\(key)' is known")
      }
    }
  }

  /// Whether a theme that extends another has brought a key, and has no words of its own in a language.
  private func isUntranslated(
    _ key: String, in language: String, _ fallback: InterfaceStrings
  ) -> Bool {
    let first = fallback.keys.first { $0.name == key }?.position.path
    guard
      let layer = chain.layers.dropFirst().first(where: { layer in
        first?.hasPrefix("themes/\(layer.name)/") ?? false
      })
    else { return false }
    return !layer.paths.contains("strings/\(language).yml")
  }

  private mutating func loadAssets() {
    let read = chain.readAssets()
    for name in read.doubles {
      report(.duplicateName, "assets/\(name)", "the files of 'scripts' make this script, too")
    }
    for (name, bytes) in read.contents.sorted(by: { $0.key < $1.key }) {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      let published = "assets/\(name[..<dot]).\(fingerprint(of: bytes))\(name[dot...])"
      assetIndices[name] = assets.count
      assets.append(OutputFile(path: published, contents: bytes))
      assetNames[assetKey(name)] = published
    }
    loadStyles()
  }

  private mutating func loadFiles() {
    for file in Theme.fileFolders.flatMap({ chain.files(in: $0) }) {
      guard let contents = chain.contents(of: file) else { continue }
      files.append(OutputFile(path: file.path, contents: contents))
    }
  }

  private mutating func loadStyles() {
    for layer in chain.layers {
      for style in layer.settings.styles {
        if let path = assetNames[assetKey(style.text)] {
          styles.append(path)
        } else {
          ownDiagnostics.append(
            Diagnostic(
              .missingTheme, at: style.position,
              "no file '\(style.text)' stands in the folder 'assets'"))
        }
      }
    }
  }
}

/// Returns the name of a template from its path below the folder of a theme.
func templateName(_ path: String) -> String {
  String(path.dropFirst("templates/".count).dropLast(".mustache".count))
}

/// What templates call a file: `style.css` is `style-css`.
func assetKey(_ name: String) -> String {
  String(name.map { $0 == "." || $0 == "/" ? "-" : $0 })
}
