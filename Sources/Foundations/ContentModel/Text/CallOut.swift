/// A box of text that stands out: a warning, an example.
package struct CallOut<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What kind it is.
  package let kind: CallOutKind
  /// What it says.
  package let content: [Block<Reference>]

  /// Makes a call-out.
  package init(_ kind: CallOutKind, _ content: [Block<Reference>]) {
    self.kind = kind
    self.content = content
  }
}

/// A kind of call-outs: one of the five of code hosts, or one that a set or site has of its own.
package struct CallOutKind: Hashable, Sendable {
  /// Its name: `note` of `[!NOTE]`.
  package let id: String
  /// What stands above such boxes; nil for the five, which the theme has words for.
  package let title: String?

  /// The five that code hosts know.
  /// https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
  package static let known = ["note", "tip", "important", "warning", "caution"].map {
    CallOutKind(id: $0, title: nil)
  }

  /// Makes a kind.
  package init(id: String, title: String?) {
    self.id = id
    self.title = title
  }
}
