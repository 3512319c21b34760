package import Diagnostics
package import Files
private import Mustache

/// How a site looks: templates, the words of the interface, and the files that pages load.
package struct Theme: Sendable {
  /// The files that pages load, each under a name that changes with its content.
  package let assets: [OutputFile]
  private let stringsOfLanguage: [String: InterfaceStrings]
  private let libraryOfLanguage: [String: MustacheLibrary]

  /// The language whose words stand in where a theme has none for a language.
  package static let fallbackLanguage = "en-GB"

  /// Loads a theme and checks it whole: a name in a template that no view has is an error here.
  ///
  /// - Parameters:
  ///   - files: The files of the theme's folder: `templates/marker.mustache`, `strings/en-GB.yml`,
  ///     `assets/style.css`.
  ///   - folder: What stands before the paths of findings: `themes/standard`.
  ///   - views: The shape of the view of each template that pages are made with.
  ///   - requiredStrings: The keys of texts that the program itself uses.
  ///   - requiredPlurals: The keys of texts with plural forms that it uses.
  /// - Returns: The theme; nil where it cannot be used, with findings.
  package static func load(
    from files: any FileTree, folder: String, views: [String: [String: TemplateShape]],
    requiredStrings: Set<String>, requiredPlurals: Set<String>
  ) -> Reported<Theme?> {
    var loader = ThemeLoader(files: files, folder: folder)
    loader.load(
      views: views, requiredStrings: requiredStrings, requiredPlurals: requiredPlurals)
    guard !loader.diagnostics.containErrors else { return Reported(nil, loader.diagnostics) }
    MustacheContentTypes.register(PageText(), named: PageText.name)
    let libraries = loader.strings.mapValues { makeLibrary(&loader, $0) }
    let theme = Theme(
      assets: loader.assets, stringsOfLanguage: loader.strings, libraryOfLanguage: libraries)
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

  /// Returns a page: the template in the language of `strings`, filled with the view.
  package func render(
    _ template: String, _ view: TemplateValue, _ strings: InterfaceStrings
  ) -> String {
    guard let library = libraryOfLanguage[strings.language],
      let text = library.render(view, withTemplate: template)
    else { preconditionFailure("no template '\(template)' was required") }
    return text
  }
}

/// Makes the templates of one language.
private func makeLibrary(
  _ loader: inout ThemeLoader, _ strings: InterfaceStrings
) -> MustacheLibrary {
  var library = MustacheLibrary()
  for (name, text) in loader.templates {
    let text = withConstants(
      text, ["strings": strings.templateValue, "assets": loader.assetNames], escapedBy: PageText())
    do {
      try library.register("{{% CONTENT_TYPE:\(PageText.name)}}" + text, named: name)
    } catch {
      // Our own reader has accepted the template; the engine's reason is all there is to tell.
      loader.report(.malformedTemplate, "templates/\(name).mustache", "\(error)")
    }
  }
  return library
}

/// Puts the values that are the same on every page into a template, once and for all pages.
private func withConstants(
  _ template: String, _ constants: [String: TemplateValue], escapedBy type: PageText
) -> String {
  var text = ""
  var rest = template[...]
  while let open = rest.firstRange(of: "{{"),
    let close = rest[open.upperBound...].firstRange(of: "}}")
  {
    let path = rest[open.upperBound..<close.lowerBound].filter { $0 != " " }
      .split(separator: ".", maxSplits: 1).map(String.init)
    text += rest[..<open.lowerBound]
    if path.count == 2, case .object(let values) = constants[path[0]],
      case .text(let value) = values[path[1]]
    {
      text += type.escapeText(value)
    } else {
      text += rest[open.lowerBound..<close.upperBound]
    }
    rest = rest[close.upperBound...]
  }
  return text + rest
}

/// Escapes text for a page; the engine's own way, character by character, takes ten times as long.
private struct PageText: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    guard
      text.utf8.contains(where: {
        $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27
      })
    else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

extension TemplateValue: MustacheParent, MustacheCustomRenderable {
  package func child(named name: String) -> Any? {
    guard case .object(let fields) = self, let value = fields[name] else { return nil }
    // What the engine asks of a value is a cast, and each costs more than the rendering; so text stays
    // wrapped, for then it asks no further than whether the value renders itself.
    return switch value {
    case .text, .html, .object, .missing: value
    case .flag(let flag): flag
    case .list(let entries): entries
    }
  }

  package var renderText: String {
    switch self {
    case .text(let text), .html(let text): text
    default: ""
    }
  }

  package var isNull: Bool { if case .missing = self { true } else { false } }
}
