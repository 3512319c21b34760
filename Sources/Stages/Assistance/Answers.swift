package import Diagnostics

/// Something that could stand at a place.
package struct Completion: Hashable, Sendable {
  /// What kind of thing it names.
  package enum Kind: String, Hashable, Sendable {
    /// A marker, a question or a point.
    case marker, question, point
    /// A section, a phase, a source, a term or a locator.
    case section, phase, source, term, locator
    /// A key or value of YAML.
    case key, value
    /// A file, or a place on a page.
    case path, anchor
  }
  /// What a list shows: `QM2 Decision making`.
  package let label: String
  /// What kind of thing it names.
  package let kind: Kind
  /// A few words beside the label, or nothing.
  package let detail: String
  /// What explains it, as Markdown, or nothing.
  package let documentation: String
  /// What is written, and where.
  package let replacement: Replacement
  /// What typed words are compared with: number and words of the title.
  package let filterText: String

  /// Makes one.
  package init(
    _ label: String, _ kind: Kind, detail: String = "", documentation: String = "",
    _ replacement: Replacement, filterText: String? = nil
  ) {
    (self.label, self.kind, self.detail) = (label, kind, detail)
    (self.documentation, self.replacement) = (documentation, replacement)
    self.filterText = filterText ?? label
  }
}

/// What explains the thing at a place.
package struct Hover: Hashable, Sendable {
  /// The words that it is about.
  package let range: SourceRange
  /// What is said of them, as Markdown of our own making.
  package let markdown: String
  /// The same as plain text.
  package let plainText: String

  /// Makes one.
  package init(_ range: SourceRange, markdown: String, plainText: String) {
    (self.range, self.markdown, self.plainText) = (range, markdown, plainText)
  }
}

/// Something in a file or a site that has a name and a place.
package struct Symbol: Hashable, Sendable {
  /// What kind of thing it is.
  package let kind: Completion.Kind
  /// What it is called: `QM2 Decision making`.
  package let name: String
  /// A few words beside it, or nothing.
  package let detail: String
  /// All of it.
  package let range: SourceRange
  /// Its name, inside `range`.
  package let nameRange: SourceRange
  /// What stands inside it.
  package let children: [Symbol]

  /// Makes one.
  package init(
    _ kind: Completion.Kind, _ name: String, detail: String = "", range: SourceRange,
    nameRange: SourceRange, children: [Symbol] = []
  ) {
    (self.kind, self.name, self.detail) = (kind, name, detail)
    (self.range, self.nameRange, self.children) = (range, nameRange, children)
  }
}

/// Words that an editor shows between those of the text: `Q3` before a question.
package struct Inlay: Hashable, Sendable {
  /// Where.
  package let position: SourcePosition
  /// What.
  package let text: String

  /// Makes one.
  package init(_ text: String, at position: SourcePosition) {
    (self.text, self.position) = (text, position)
  }
}

/// A range that has a meaning of its own: a reference, a citation, a term.
package struct ColoredRange: Hashable, Sendable {
  /// Where.
  package let range: SourceRange
  /// What it refers to.
  package let kind: Completion.Kind

  /// Makes one.
  package init(_ range: SourceRange, _ kind: Completion.Kind) {
    (self.range, self.kind) = (range, kind)
  }
}

/// A link to a file of the site, or to another host.
package struct TextLink: Hashable, Sendable {
  /// Where it stands.
  package let range: SourceRange
  /// Where it leads.
  package enum Target: Hashable, Sendable {
    /// A file of the site.
    case file(String)
    /// A whole address.
    case address(String)
  }
  /// Where it leads.
  package let target: Target

  /// Makes one.
  package init(_ range: SourceRange, to target: Target) {
    (self.range, self.target) = (range, target)
  }
}

/// One change to all of a site: texts that are replaced, then files that get other names.
package struct SiteEdit: Hashable, Sendable {
  /// The replacements, in files as they are called before.
  package let replacements: [Replacement]
  /// The files that get another name, by their old ones.
  package let newNames: [String: String]

  /// Makes one.
  package init(_ replacements: [Replacement], newNames: [String: String] = [:]) {
    (self.replacements, self.newNames) = (replacements, newNames)
  }
}

/// A change that is offered at a place.
package struct CodeAction: Hashable, Sendable {
  /// What it does, in the imperative: `make this a citation`.
  package let title: String
  /// The finding that it mends; nil where it mends none.
  package let finding: Diagnostic?
  /// Whether it is what most people would take.
  package let isPreferred: Bool
  /// What it changes.
  package let edit: SiteEdit

  /// Makes one.
  package init(
    _ title: String, mending finding: Diagnostic? = nil, isPreferred: Bool = false, _ edit: SiteEdit
  ) {
    (self.title, self.finding) = (title, finding)
    (self.isPreferred, self.edit) = (isPreferred, edit)
  }
}

/// Why something cannot be renamed, in words for a person.
package struct RenameRefusal: Error, Hashable, Sendable {
  /// The fact and its mend, in a sentence.
  package let reason: String

  /// Makes a refusal.
  package init(_ reason: String) { self.reason = reason }
}
