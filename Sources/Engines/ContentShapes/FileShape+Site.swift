private import ContentModel
private import Diagnostics

extension FileShape {
  /// `content/site.yml`.
  package static let site = FileShape(
    "site", "What a site is called, and how it is published.",
    [
      KeyShape("name", .text, isRequired: true, "The name of the site."),
      KeyShape("base-url", .text, "The whole address at which the site will be published."),
      KeyShape(
        "language", .text,
        "The language of the interface and the content: en-GB, which is also meant without it."),
      KeyShape(
        "publisher", .text,
        "Who publishes the site and answers for it; citations name it as the author."),
      KeyShape(
        "theme", .address, "A folder in 'themes'; without it, the theme that the program carries."),
      KeyShape(
        "sets", .texts, "The folders of the sets in the order of the site; without it, all by name."
      ),
      KeyShape(
        "abbreviations", .texts, "Abbreviations that need no entry in a glossary."),
      KeyShape(
        "handouts", handouts, "The versions that documents for paper are made in, or 'none'."),
      KeyShape(
        "worksheets", .choices(WorksheetQuestions.allCases.map(\.rawValue)),
        "Which questions worksheets and workbooks have."),
      KeyShape(
        "silence",
        .choices(DiagnosticCode.allCases.filter(\.canBeSilenced).map(\.rawValue)),
        "The codes of warnings not to show."),
      KeyShape(
        "judgements", judgements, "What can be chosen for a question in the question tool."),
      KeyShape("answers", answers, "Whether these judgements answer nothing but yes or no."),
      KeyShape(
        "assessment", assessment, "What the question tool asks of each marker as a whole."),
      KeyShape("call-outs", callOuts, "Kinds of call-outs with titles of their own."),
      KeyShape(
        "enable", .choices(DiagnosticCode.allCases.map(\.rawValue)),
        "The codes of checks to do although they are off by default."),
      KeyShape(
        "documentation", .text,
        "The address below which the documentation of the program is published, for links from findings."
      ),
      KeyShape(
        "inventories", .list(of: .mapping(inventory)),
        "What other publishers have that texts can cite, as 'NICE:QS84'."),
      KeyShape("contact", .mapping(contact), "How the publisher can be reached."),
      KeyShape("footer", .mapping(footer), "What the publisher says at the foot of each page."),
      KeyShape(
        "logo", .either([.text, .mapping(logo)]),
        "A picture beside the name of the site: its file below 'content', or keys."),
      KeyShape("colours", .mapping(colors), "Colours that are not the theme's."),
      KeyShape(
        "edit-url", .text,
        "The address at which the file of a page can be edited, with {path} for its path."),
      KeyShape(
        "feedback", .text,
        "A mail or web address to which each page leads those who have something to say of it."),
      KeyShape(
        "editions", .list(of: .mapping(edition)),
        "Older editions of the site that stay at an address of their own, in their order."),
    ], companions: [("answers", "judgements")])

  private static let handouts: ValueShape = {
    let versions = HandoutVersion.allCases.map(\.rawValue)
    return .either([
      .choice(versions + ["none"]), .list(of: .choice(versions)),
      .entries(of: .choice(["none"]), 1...1),
    ])
  }()

  /// `contact` of `site.yml`.
  package static let contact = FileShape(
    "contact", "How the publisher can be reached.",
    [
      KeyShape("mail", .text, "A mail address."),
      KeyShape("telephone", .text, "A telephone number."),
      KeyShape("address", .text, "A postal address, with a line for each of its lines."),
      KeyShape("form", .text, "The whole address of a page with a form."),
    ])

  /// `footer` of `site.yml`.
  package static let footer = FileShape(
    "footer", "What the publisher says at the foot of each page.",
    [
      KeyShape("text", .text, "A sentence in plain words."),
      KeyShape("links", .list(of: .mapping(footerLink)), "Links, in their order."),
    ])

  /// An entry of `links` in `footer`.
  package static let footerLink = FileShape(
    "footer-link", "A link at the foot of each page.",
    [
      KeyShape("title", .text, isRequired: true, "Its words."),
      KeyShape(
        "address", .text, isRequired: true,
        "The file of a page below 'content', or a whole address."),
    ])

  /// An entry of `editions`.
  package static let edition = FileShape(
    "edition", "An older edition of the site.",
    [
      KeyShape("tag", .text, isRequired: true, "What readers and addresses call it, such as 2016."),
      KeyShape(
        "from", .text, isRequired: true,
        "A folder with a site, below the site's own; or a branch, tag or other revision of its git repository."
      ),
    ])

  /// An entry of `inventories`.
  package static let inventory = FileShape(
    "inventory", "What another publisher has that texts can cite.",
    [
      KeyShape(
        "code", .pattern("[A-Z][A-Z0-9-]{1,15}"), isRequired: true,
        "What stands before its names in texts: NICE."),
      KeyShape(
        "file", .text, isRequired: true,
        "The inventory below 'content', which 'waymark inventory add' has fetched."),
      KeyShape("title", .text, "What it is called, where that is not as it says itself."),
      KeyShape(
        "address", .text,
        "The whole address of its site, or the way from this one: ../other/; without it, as it says itself."
      ),
      KeyShape("from", .text, "The whole address that it was fetched from, and can be again."),
    ])

  /// `logo` of `site.yml`.
  package static let logo = FileShape(
    "logo", "A picture beside the name of the site.",
    [
      KeyShape("file", .text, isRequired: true, "The SVG or PNG, below 'content'."),
      KeyShape("text", .text, "What stands in for it where it cannot be seen."),
      KeyShape("height", .numberBetween(16...120), "How many pixels high it is shown."),
    ])

  /// `colours` of `site.yml`.
  package static let colors = FileShape(
    "colours", "Colours that are not the theme's.",
    [
      KeyShape("link", .mapping(colorPair), "The colour of links."),
      KeyShape(
        "phases", .entries(of: .mapping(colorPair), 0...SiteColors.mostPhases),
        "The colours of the first phases of each set."),
    ])

  /// A colour of `colours`.
  package static let colorPair = FileShape(
    "colour", "A colour in two forms, such as \"#14506d\" in quotes.",
    [
      KeyShape("light", .text, isRequired: true, "For light backgrounds and paper."),
      KeyShape("dark", .text, isRequired: true, "For the dark scheme."),
    ])
}
