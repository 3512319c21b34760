package import ForeignTexts
package import Importers

/// What an import did, for people and programs.
package struct ImportReport: Sendable {
  /// The originals, in the order in which they were given.
  package let originals: [Original]
  /// The files that were written, below the site's folder; or would be, in a trial.
  package let written: [String]
  /// The file that has the words without a place; nil where each has one.
  package let leftOverFile: String?
  /// What became of the sections that were there before; none where nothing was.
  package let sections: [UpdatedSection]
  /// Whether nothing was written, and all this is what would be.
  package let isTrial: Bool

  /// An original: what became of its words, and what a person should look at.
  package struct Original: Sendable {
    /// What became of its words.
    package let account: ImportAccount
    /// What a person should look at.
    package let remarks: [ForeignRemark]

    /// Takes both.
    package init(_ account: ImportAccount, remarks: [ForeignRemark]) {
      self.account = account
      self.remarks = remarks
    }
  }

  /// Takes what was done.
  package init(
    _ originals: [Original], written: [String], leftOverFile: String?,
    sections: [UpdatedSection] = [], isTrial: Bool
  ) {
    self.originals = originals
    self.written = written
    self.leftOverFile = leftOverFile
    self.sections = sections
    self.isTrial = isTrial
  }
}

extension ImportRule {
  /// What the words are that the rule leaves out.
  var words: String {
    switch self {
    case .pageFurniture: "heads and feet of pages"
    case .repeatedHeading: "headings said again"
    case .contentsList: "contents lists"
    case .navigation: "navigation and what stands on every page of a web site"
    case .trackedChange: "tracked changes"
    case .properties: "properties of the file"
    case .typedNumber: "marks and numbers of lists"
    case .ownFurniture: "what Waymark says beside a text"
    }
  }
}

extension ImportPlace {
  /// The file, and the part of it where there is one.
  var words: String { part.isEmpty ? file : "\(file)#\(part)" }
}

/// Returns a number with commas between thousands.
func grouped(_ number: Int) -> String {
  let digits = String(number)
  return String(
    digits.enumerated().flatMap { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
    })
}

/// Returns a number with the name of what is counted.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(grouped(number)) \(number == 1 ? one : many)"
}
