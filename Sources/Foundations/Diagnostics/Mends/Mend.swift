/// A replacement of ranges that makes a finding go away.
package struct Mend: Hashable, Sendable {
  /// What it does, in the imperative, without a full stop: `write 'rationale'`.
  package let title: String
  /// What is written where; at least one, in one or more files, none over another.
  package let replacements: [Replacement]
  /// Whether it may be made without anybody looking at it: it says what the editor must have meant.
  ///
  /// So are a name in place of one that is nearly the same, where nothing else is as near (``NearMiss/isSure``), and
  /// other signs for what they plainly stand for. What takes words out, or adds some that a reader sees, is not.
  package let isSafe: Bool

  /// Makes a mend.
  package init(_ title: String, _ replacements: [Replacement], isSafe: Bool) {
    precondition(!replacements.isEmpty, "a mend that changes nothing")
    (self.title, self.replacements, self.isSafe) = (title, replacements, isSafe)
  }

  /// The replacements of each file, in the order in which the files come first.
  var replacementsByFile: [(path: String, replacements: [Replacement])] {
    var files: [(path: String, replacements: [Replacement])] = []
    for replacement in replacements {
      if let index = files.firstIndex(where: { $0.path == replacement.range.path }) {
        files[index].replacements.append(replacement)
      } else {
        files.append((replacement.range.path, [replacement]))
      }
    }
    return files
  }

  /// Makes a mend of one replacement.
  package init(_ title: String, _ replacement: Replacement, isSafe: Bool) {
    self.init(title, [replacement], isSafe: isSafe)
  }
}

/// A text that takes the place of a stretch of a file.
package struct Replacement: Hashable, Sendable {
  /// What gives way; empty where the text is put in.
  package let range: SourceRange
  /// What stands there afterwards, its line ends as line feeds; empty where the stretch is taken out.
  package let text: String
  /// What has to stand there before, its line ends as line feeds; nil where it may be anything.
  package let written: String?

  /// Makes a replacement.
  package init(_ range: SourceRange, with text: String, inPlaceOf written: String? = nil) {
    (self.range, self.text, self.written) = (range, text, written)
  }

  /// Makes a replacement of words of one line.
  package init(of written: String, at position: SourcePosition, with text: String) {
    self.init(
      SourceRange(at: position, length: written.utf8.count), with: text, inPlaceOf: written)
  }
}
