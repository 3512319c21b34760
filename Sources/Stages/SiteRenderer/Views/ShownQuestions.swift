import ByteWriting
import ContentModel
import Diagnostics
import Themes
import Wording

/// Questions of one kind that follow one another on a page.
struct ShownQuestions: Sendable {
  let questions: [Question<Reference>]
  let shown: ShownSection
  /// What has to be said above them, where they were written for this edition and others were not.
  let addedQuestionsStart: Section<Reference>.AddedQuestionsStart?

  /// The address of their heading: each marker may have several.
  private var headingAnchor: String {
    "added-questions-from-\(questions.first?.anchor ?? "")"
  }

  static let view = View<ShownQuestions> {
    Value.text("start", "The number of the first.") {
      String($0.questions.first?.label.number ?? 1)
    }
    Value.optionalObject(
      "added", "What stands above the first that were written for this edition.",
      View<ShownQuestions> {
        Value.html("heading", "The heading above them, where the text has none.") { list, html in
          guard list.addedQuestionsStart == .heading else { return }
          let words = list.shown.frame.strings.text(.addedQuestions)
          list.shown.writer.write(
            [
              Block(
                .heading(level: 3, anchor: list.headingAnchor, [.text(words, .start)]), at: .start)
            ],
            to: &html)
        }
        ShownSection.draftedNote { $0.shown.frame.draftedNote }
      }
    ) { $0.addedQuestionsStart == nil ? nil : $0 }
    Value.list("entries", "The questions.", of: ShownQuestion.view) { list in
      list.questions.indices.map { index in
        ShownQuestion(
          question: list.questions[index], shown: list.shown,
          previous: index > 0 ? list.questions[index - 1].label.number : nil)
      }
    }
  }
}

/// A question on a page.
private struct ShownQuestion: Sendable {
  let question: Question<Reference>
  let shown: ShownSection
  /// The number of the one before it in the list.
  let previous: Int?
  private var scale: NamedScale? {
    shown.frame.site[shown.marker.id.set].settings.namedScale(question.scale)
  }

  static let view = View<ShownQuestion> {
    Value.text("number", "Its place among the questions of the marker, from 1.") {
      String($0.question.label.place)
    }
    Value.writtenText("label", "What people cite: `QM2 Q3`.") { entry, html in
      entry.shown.frame.append(labelOf: entry.question, in: entry.shown.marker.id, to: &html)
    }
    Value.optionalText(
      "gap-number", "Its number in the list, where the one before it has not the number before."
    ) { entry in
      entry.previous.flatMap { previous in
        let number = entry.question.label.number
        return number == previous + 1 ? nil : String(number)
      }
    }
    Value.optionalObject("retirement", "That it is no longer current.", ShownRetirement.view) {
      ShownRetirement(of: $0.question, in: $0.shown.marker, $0.shown.frame)
    }
    Value.text("anchor", "The address on the marker's page: `q3`.") { $0.question.anchor }
    Value.optionalText("mark", "Since when it has stood as it stands: `[reworded 2026]`.") {
      entry in
      entry.shown.frame.mark(of: entry.question, in: entry.shown.marker)
    }
    Value.list(
      "former-anchors", "The addresses on the marker's page that it had before.",
      of: View<String> { Value.text("anchor", "The address: `q3`.") { $0 } }
    ) { $0.question.label.formerAnchors }
    Value.flag("is-added", "Whether it was written for this edition.") { $0.question.isDrafted }
    Value.optionalText(
      "held-in-part-note", "Where the original goes on where it ends: the sentence that says so."
    ) { entry in
      entry.question.isHeldInPart ? entry.shown.frame.strings.text(.questionHeldInPart) : nil
    }
    Value.optionalText(
      "number-note",
      "Where the original has it under a number that is not known: the sentence that says so."
    ) { $0.shown.frame.strings.numberNote(of: $0.question.label) }
    ShownLanguage.older {
      $0.shown.frame.originalIfOlder($0.question.anchor, of: $0.shown.marker)
    }
    Value.optionalText(
      "scale", "The name of its judgements, where it has some of its own: that of `scales`."
    ) { $0.scale?.id }
    Value.optionalText("scale-note", "What is said of these beside the question.") {
      $0.scale?.note.nonEmpty
    }
    Value.optionalText("former", "The same, with spaces between.") {
      $0.question.label.formerAnchors.isEmpty
        ? nil : $0.question.label.formerAnchors.joined(separator: " ")
    }
    ShownTags.view.of { (entry: ShownQuestion) in
      ShownTags(entry.question, of: entry.shown.marker, entry.shown.frame)
    }
    Value.writtenText("href", "The address of the question.") { entry, html in
      entry.shown.frame.links.appendText(
        addressOf: Place(.marker(entry.shown.marker.id), anchor: entry.question.anchor), to: &html)
    }
    Value.html("html", "What it asks.") {
      $0.shown.writer.writeCompact($0.question.content, to: &$1)
    }
    Value.text("hash", "Digits that change with its words.") {
      $0.shown.frame.wordingHash(of: $0.question, in: $0.shown.marker)
    }
  }
}

extension PageFrame {
  /// Returns the words for since when a question has stood as it stands; nil where nobody has said.
  func mark(of question: Question<Reference>, in marker: Marker) -> String? {
    site.mark(of: question.label, in: marker).map(strings.text(of:))
  }

  /// Appends the label by which people cite a question: `QM2 Q3`.
  func append(
    labelOf question: Question<Reference>, in marker: MarkerID, to text: inout UTF8Buffer
  ) {
    let settings = site[marker.set].settings
    if settings.areItemLabelsWhole {
      text += question.label.text
      return
    }
    text += settings.label(marker.number)
    text += " "
    text.append(labelOf: question.label)
  }
}

extension UTF8Buffer {
  /// Appends what a question is called in its marker, without making a text of letters and number first.
  fileprivate mutating func append(labelOf label: QuestionLabel) {
    if label.isWritten {
      self += label.text
    } else {
      self += label.letters
      append(label.number)
    }
  }
}
