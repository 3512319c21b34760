import Diagnostics
import Files

/// Reads the files of a theme and checks them against what pages will need.
struct ThemeLoader {
  private let files: any FileTree
  private let folder: String
  /// The templates, by their names.
  private(set) var templates: [String: [TemplateTag]] = [:]
  /// The names of the templates for which a finding is made already.
  private var unreadable: Set<String> = []
  /// The words, by language.
  private(set) var strings: [String: InterfaceStrings] = [:]
  /// The files that pages load.
  private(set) var assets: [OutputFile] = []
  /// What templates call them.
  private(set) var assetNames: TemplateValue = .object([:])
  private(set) var diagnostics: [Diagnostic] = []

  init(files: any FileTree, folder: String) {
    self.files = files
    self.folder = folder
  }

  mutating func load(
    views: [String: [String: TemplateShape]], requiredStrings: Set<String>,
    requiredPlurals: Set<String>
  ) {
    for path in filePaths(in: "templates", ending: ".mustache") {
      let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
      guard let bytes = read(path) else {
        unreadable.insert(name)
        continue
      }
      do {
        templates[name] = try readTags(String(decoding: bytes, as: UTF8.self))
      } catch {
        unreadable.insert(name)
        diagnostics.append(
          Diagnostic(
            .malformedTemplate, at: error.position.inFile("\(folder)/\(path)"), error.summary,
            hint: error.hint))
      }
    }
    loadStrings(texts: requiredStrings, plurals: requiredPlurals)
    loadAssets()
    for name in views.keys.sorted() where templates[name] == nil && !unreadable.contains(name) {
      report(.missingTheme, "templates/\(name).mustache", "this template is missing")
    }
    // Without the words, every use of one would be a finding, and none of them the mistake.
    guard let interface = strings[Theme.fallbackLanguage]?.textKeys else { return }
    checkTemplates(views, strings: interface.union(requiredStrings))
  }

  private mutating func checkTemplates(
    _ views: [String: [String: TemplateShape]], strings: Set<String>
  ) {
    let common: [String: TemplateShape] = [
      "strings": .object("", Dictionary(uniqueKeysWithValues: strings.map { ($0, .text("")) })),
      "assets": .object("", assetShapes),
    ]
    let folder = folder
    var checker = TemplateChecker(templates: templates, unreadable: unreadable) {
      "\(folder)/templates/\($0).mustache"
    }
    for (name, view) in views.sorted(by: { $0.key < $1.key }) {
      checker.check(name, view: view.merging(common) { $1 })
    }
    diagnostics += checker.diagnostics
  }

  mutating func report(_ code: DiagnosticCode, _ path: String, _ summary: String) {
    diagnostics.append(
      Diagnostic(code, at: SourcePosition(wholeFile: "\(folder)/\(path)"), summary))
  }

  private func filePaths(in part: String, ending: String) -> [String] {
    files.entries.compactMap { entry in
      guard case .file = entry.kind, entry.path.hasPrefix(part + "/"), entry.path.hasSuffix(ending)
      else { return nil }
      return entry.path
    }
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do {
      return try files.contents(of: path)
    } catch {
      report(.missingTheme, path, "this file cannot be read: \(error.reason)")
      return nil
    }
  }

  private mutating func loadStrings(texts: Set<String>, plurals: Set<String>) {
    for path in filePaths(in: "strings", ending: ".yml") {
      guard let bytes = read(path) else { continue }
      let language = String(path.dropFirst("strings/".count).dropLast(".yml".count))
      let read = readStrings(bytes, path: "\(folder)/\(path)", language: language)
      diagnostics += read.diagnostics
      strings[language] = read.value
    }
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

  private mutating func loadAssets() {
    var names: [String: TemplateValue] = [:]
    for path in filePaths(in: "assets", ending: "") {
      guard let bytes = read(path) else { continue }
      let name = String(path.dropFirst("assets/".count))
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      let published = "assets/\(name[..<dot]).\(fingerprint(of: bytes))\(name[dot...])"
      assets.append(OutputFile(path: published, contents: bytes))
      names[assetKey(name)] = .text(published)
    }
    assetNames = .object(names)
  }

  private var assetShapes: [String: TemplateShape] {
    guard case .object(let names) = assetNames else { return [:] }
    return names.mapValues { _ in .text("") }
  }
}

/// What templates call a file: `style.css` is `style-css`.
private func assetKey(_ name: String) -> String {
  String(name.map { $0 == "." || $0 == "/" ? "-" : $0 })
}
