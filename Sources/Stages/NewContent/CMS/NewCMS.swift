package import ContentModel
private import ContentShapes
package import Files
private import MarkdownWriting

/// A program with which a site is written in a browser, on a code host.
package enum ContentManagement: String, CaseIterable, Hashable, Sendable {
  /// https://decapcms.org
  case decap
  /// https://sveltiacms.app
  case sveltia

  /// The script that its page loads.
  package var script: String { "\(rawValue)-cms.js" }
}

/// Where a site is kept for a program that writes it.
package struct SiteRepository: Hashable, Sendable {
  /// The code host.
  package let host: CodeHost
  /// The repository on it: `owner/name`.
  package let name: String
  /// The branch that is written on.
  package let branch: String
  /// What leads from the folder of the repository to that of the site; `.` where they are one.
  package let site: String

  /// Makes a place.
  package init(host: CodeHost, name: String, branch: String, site: String) {
    (self.host, self.name, self.branch, self.site) = (host, name, branch, site)
  }
}

/// Returns the page and the settings of a program with which a site is written in a browser.
///
/// - Parameters:
///   - program: The program.
///   - draft: The site, whose sets have forms of their own.
///   - repository: Where the site is kept.
///   - texts: The files of the site that are there and have a form: `content/scr/sources.yml`.
/// - Returns: The files, with their paths below the site's folder.
package func newContentManagement(
  _ program: ContentManagement, for draft: Draft, in repository: SiteRepository,
  texts: Set<String>
) -> [OutputFile] {
  let start = repository.site == "." ? "" : repository.site + "/"
  var settings: [(key: String, value: YAMLTree)] = [
    (
      "backend",
      .keys([
        ("name", .text(repository.host.rawValue)), ("repo", .text(repository.name)),
        ("branch", .text(repository.branch)),
      ])
    ),
    ("media_folder", .text("\(start)content/files")), ("public_folder", .text("/files")),
  ]
  // What nobody has filled in is no key with nothing behind it.
  if program == .sveltia {
    settings.append(("output", .keys([("omit_empty_optional_fields", .flag(true))])))
  }
  let forms = Forms(start: start, texts: texts)
  settings.append(("collections", .list(draft.sets.flatMap(forms.collections) + forms.site)))
  let page = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="robots" content="noindex">
    <title>Write this site</title>
    </head>
    <body>
    <script src="\(program.script)"></script>
    </body>
    </html>

    """
  return [
    OutputFile(
      path: "admin/config.yml",
      text:
        "# Made by 'waymark new cms \(program.rawValue)'; delete it and make it anew when sets change.\n"
        + YAMLTree.keys(settings).lines()),
    OutputFile(path: "admin/index.html", text: page),
  ]
}

/// The forms for the files of a site.
private struct Forms {
  let start: String
  let texts: Set<String>

  /// The forms for what belongs to no set.
  var site: [YAMLTree] {
    [
      folder("pages", "Pages", "content/pages", formFields(of: .page), body: ""),
      files(
        "site", "The site",
        [
          file("settings", "Settings", "content/site.yml", formFields(of: .site)),
          file("style", "House style", "content/style.yml", formFields(of: .style)),
          file("home", "First page", "content/index.md", formFields(of: .page), hasBody: true),
        ]),
    ].compactMap(\.self)
  }

  /// Returns the forms for the files of a set.
  func collections(of set: SetDraft) -> [YAMLTree] {
    let (id, settings) = (set.id.folder, set.settings)
    let sections = settings.sections.map { (value: $0.id, label: $0.heading) }
    let marker = formFields(
      of: .marker,
      choices: [
        "phase": settings.phases.map { ($0.id, $0.title) }, "not-held": sections,
        "not-in-original": sections,
      ])
    let headings = settings.sections.filter(\.isRequired).map { "## \($0.heading)\n\n" }.joined()
    return [
      folder(
        "\(id)-markers", "\(settings.code): markers", "\(set.folder)/markers", marker,
        body: headings, slug: "{{number}}-{{title}}", summary: "{{number}}: {{title}}"),
      folder(
        "\(id)-pages", "\(settings.code): pages", "\(set.folder)/pages", formFields(of: .page),
        body: ""),
      files(
        id, "\(settings.code): set, sources and glossary",
        [
          file("set", "Set", "\(set.folder)/set.yml", formFields(of: .set)),
          file(
            "landing", "Landing page", "\(set.folder)/index.md", formFields(of: .page),
            hasBody: true),
          file(
            "sources", "Sources", "\(set.folder)/sources.yml",
            .list([
              .keys([
                ("label", .text("References")), ("name", .text("references")),
                ("widget", .text("list")), ("summary", .text("{{fields.id}}")),
                (
                  "fields",
                  formFields(of: .source, isShown: { FileShape.isUsualInSource($0.name) })
                ),
              ])
            ])),
          file(
            "glossary", "Glossary", "\(set.folder)/glossary.md", .list([]), hasBody: true),
        ]),
    ].compactMap(\.self)
  }

  /// A form for each file of a folder.
  private func folder(
    _ name: String, _ label: String, _ path: String, _ fields: YAMLTree, body: String,
    slug: String = "{{title}}", summary: String = "{{title}}"
  ) -> YAMLTree {
    .keys([
      ("name", .text(name)), ("label", .text(label)), ("folder", .text(start + path)),
      ("create", .flag(true)), ("slug", .text(slug)), ("summary", .text(summary)),
      ("extension", .text("md")), ("format", .text("yaml-frontmatter")),
      // Pictures stand beside the texts that show them.
      ("media_folder", .text("")), ("public_folder", .text("")),
      ("fields", withBody(fields, body)),
    ])
  }

  /// Forms for single files; nil where none of them is there.
  private func files(_ name: String, _ label: String, _ files: [YAMLTree?]) -> YAMLTree? {
    let there = files.compactMap(\.self)
    guard !there.isEmpty else { return nil }
    return .keys([("name", .text(name)), ("label", .text(label)), ("files", .list(there))])
  }

  private func file(
    _ name: String, _ label: String, _ path: String, _ fields: YAMLTree, hasBody: Bool = false
  ) -> YAMLTree? {
    guard texts.contains(path) else { return nil }
    return .keys([
      ("name", .text(name)), ("label", .text(label)), ("file", .text(start + path)),
      ("format", .text(hasBody ? "yaml-frontmatter" : "yaml")),
      ("fields", hasBody ? withBody(fields, "") : fields),
    ])
  }

  /// Adds the text below the front matter, as plain text: what a rich editor writes is other Markdown.
  private func withBody(_ fields: YAMLTree, _ text: String) -> YAMLTree {
    guard case .list(let fields) = fields else { return fields }
    let body: [(key: String, value: YAMLTree)] = [
      ("label", .text("Text")), ("name", .text("body")), ("widget", .text("text")),
      ("required", .flag(false)),
    ]
    return .list(fields + [.keys(body + (text.isEmpty ? [] : [("default", .text(text))]))])
  }
}
