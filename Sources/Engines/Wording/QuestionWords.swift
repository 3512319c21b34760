package import ContentModel
package import Themes

/// What is said of questions: how many there are, since when they have stood so, and which are missing.
extension InterfaceStrings {
  /// Returns how many questions a set has, in words: those of the original and those that were added, where
  /// it restates a publication and there are both.
  package func questionCount(of set: MarkerSet) -> String {
    let (all, added) = (set.questionCount, set.addedQuestionCount)
    guard set.restated != nil, added > 0, added < all else { return text(.questionCount, all) }
    let restated = text(.restatedQuestionCount, all - added)
    let cut = set.markers.reduce(0) { $0 + $1.questions.count(where: \.isHeldInPart) }
    let whole =
      cut == 0 ? restated : text(.questionsCut, ["count": restated, "cut": String(cut)])
    return "\(whole), \(text(.addedQuestionCount, added))"
  }

  /// Returns the words for since when a question has stood as it stands: `[reworded 2026]`.
  package func text(of mark: QuestionMark) -> String {
    guard let year = mark.year else { return text(.markAddedUndated) }
    let key: InterfaceText =
      switch mark.kind {
      case .original: .markOriginal
      case .added: .markAdded
      case .reworded: .markReworded
      }
    return text(key, ["year": String(year)])
  }

  /// Returns what the marks at the questions of a set mean; nil where none has a mark.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - site: Its site.
  /// - Returns: Some sentences; where the set restates nothing, they do not speak of an original.
  package func marksExplained(of set: MarkerSet, in site: Site) -> String? {
    site.hasMarks(in: set) ? marksExplained(of: set) : nil
  }

  /// Returns what the marks at the questions of a marker mean; nil where none has a mark.
  ///
  /// - Parameters:
  ///   - marker: The marker.
  ///   - site: Its site.
  /// - Returns: Some sentences.
  package func marksExplained(of marker: Marker, in site: Site) -> String? {
    site.hasMarks(in: marker) ? marksExplained(of: site[marker.id.set]) : nil
  }

  private func marksExplained(of set: MarkerSet) -> String {
    text(set.restated == nil ? .marksExplainedOwn : .marksExplained)
  }

  /// Returns what is said of a question that the original has under a number nobody knows; nil of any other.
  package func numberNote(of label: QuestionLabel) -> String? {
    label.series == .numberNotKnown ? text(.questionNumberNotKnown) : nil
  }

  /// Returns why a list of questions has none of some markers, a sentence for each reason.
  ///
  /// - Parameters:
  ///   - markers: The markers that the list is about.
  ///   - questions: Which questions it has.
  ///   - set: The set of the markers.
  ///   - site: Its site.
  /// - Returns: The sentences; none where it has questions of every marker.
  package func missingQuestions(
    of markers: [Marker], in questions: WorksheetQuestions, of set: MarkerSet, in site: Site
  ) -> [String] {
    set.missingQuestions(of: markers, in: questions).map { missing in
      let key: InterfaceText =
        switch missing.reason {
        case .added: .missingAdded
        case .addedNotHeld: .missingAddedNotHeld
        case .addedNotKnown: .missingAddedNotKnown
        case .notHeld: .missingNotHeld
        case .notKnown: .missingNotKnown
        }
      let labels = missing.markers.map { site.label(of: $0) }
      return text(key, ["markers": labels.joined(separator: ", ")])
    }
  }
}
