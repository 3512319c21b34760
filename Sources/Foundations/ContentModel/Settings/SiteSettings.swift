package import Diagnostics

/// What `site.yml` says.
package struct SiteSettings: Hashable, Sendable {
  /// The name of the site.
  package var name: String
  /// Where it will be published, with a final `/`; nil where nobody has said.
  package var baseURL: String?
  /// The language of the interface and, where a set names none, of the content: `en-GB`.
  package var language: String
  /// Who publishes it and answers for it.
  package var publisher: String
  /// How it shows who that is.
  package var face: PublisherFace
  /// The name of the theme.
  package var theme: String
  /// Where `site.yml` names the theme; nil where it does not.
  package var themePosition: TextPosition?
  /// The versions that each document for paper is made in; none where there are to be no documents.
  package var handouts: [HandoutVersion]
  /// Which questions the worksheets have, of which each version is made for each choice.
  package var worksheets: [WorksheetQuestions]
  /// Abbreviations that need no entry in a glossary.
  package var abbreviations: [String]
  /// What can be chosen for a question in the question tool; empty where the theme is to say.
  package var judgements: [Judgement]
  /// What these are an answer to.
  package var answers: JudgementAnswers
  /// What the question tool asks of each marker as a whole; empty where it asks nothing.
  package var assessment: [AssessmentField]
  /// The kinds of call-outs that its pages and sets may have.
  package var callOuts: [CallOutKind]
  /// The warnings not to show.
  package var silenced: Set<DiagnosticCode>
  /// The checks to do although they are off by default.
  package var enabled: Set<DiagnosticCode>
  /// The address below which the documentation of the program is published, with a final `/`; nil where nobody has
  /// said one.
  package var documentation: String?
  /// What `style.yml` says of words and sentences; nil where there is none.
  package var style: HouseStyle?
  /// The older editions that are published beside the site, in their order.
  package var editions: [KeptEdition] = []
  /// The tag under which this site is published beside a newer one; nil for the newest.
  package var keptTag: String?

  /// Makes settings.
  package init(
    name: String, baseURL: String? = nil, language: String = "en-GB", publisher: String = "",
    face: PublisherFace = PublisherFace(), theme: String = "standard",
    themePosition: TextPosition? = nil,
    handouts: [HandoutVersion] = [.standard], worksheets: [WorksheetQuestions] = [.all],
    abbreviations: [String] = [], judgements: [Judgement] = [], answers: JudgementAnswers = .open,
    assessment: [AssessmentField] = [], callOuts: [CallOutKind] = CallOutKind.known,
    silenced: Set<DiagnosticCode> = [],
    enabled: Set<DiagnosticCode> = [], documentation: String? = nil
  ) {
    self.name = name
    self.baseURL = baseURL
    self.language = language
    self.publisher = publisher
    self.face = face
    self.theme = theme
    self.themePosition = themePosition
    self.handouts = handouts
    self.worksheets = worksheets
    self.abbreviations = abbreviations
    self.judgements = judgements
    self.answers = answers
    self.assessment = assessment
    self.callOuts = callOuts
    self.silenced = silenced
    self.enabled = enabled
    self.documentation = documentation
  }
}

extension Findings {
  /// Sorts out what was found on a site by what its settings silence and enable.
  package init(_ diagnostics: [Diagnostic], for settings: SiteSettings) {
    self.init(diagnostics, silenced: settings.silenced, enabled: settings.enabled)
    documentation = settings.documentation
  }
}
