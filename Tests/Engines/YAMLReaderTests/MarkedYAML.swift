import Diagnostics
import TestSupport
import YAMLReader

extension MarkedText {
  /// What the reader makes of the text.
  var read: Reported<YAMLNode?> { readYAML(Array(text.utf8), path: "a.yml") }

  /// The marked places, in the order of their numbers.
  var positions: [TextPosition] { places.sorted { $0.key < $1.key }.map(\.value) }
}

extension YAMLNode {
  /// The places of this value and of those in it, in the order of the text; keys are left out.
  var positions: [TextPosition] {
    switch content {
    case .scalar: [position]
    case .sequence(let nodes): [position] + nodes.flatMap(\.positions)
    case .mapping(let entries): [position] + entries.flatMap(\.value.positions)
    }
  }

  /// The single values in it, in the order of the text; keys are left out.
  var texts: [YAMLText] {
    switch content {
    case .scalar(let text): [text]
    case .sequence(let nodes): nodes.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}
