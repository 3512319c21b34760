import Assistance
import ContentModel

extension Preview {
  /// What to know before another order, or another place of a marker, is written: a sentence each.
  func consequences(of change: Rearrangement, _ asked: DeskRequest, _ path: String) -> [String] {
    if let phase = asked.optionalText("phase") { return consequences(of: change, path, phase) }
    guard asked.optionalText("part")?.hasPrefix("question:") == true else {
      return [
        "Links of other sites that lead to these points by their addresses lead to others afterwards."
      ]
    }
    var sentences = [
      "Saved reviews know a question by its words: they keep each answer at its question, under the new number.",
      "Citations and links on other sites, and paper that is printed already, name the old numbers.",
      "Words such as \"the third question\" are not written anew, nor what is said of a question in the notes of changes.",
    ]
    if !change.reworded.isEmpty {
      sentences.insert(reworded(change, since: "one of these is named there"), at: 1)
    }
    return sentences
  }

  /// What follows where a marker gets another number or phase.
  private func consequences(
    of change: Rearrangement, _ path: String, _ phase: String
  ) -> [String] {
    var sentences: [String] = []
    let site = assisted.site
    let marker = site?.sets.lazy.flatMap(\.markers).first { $0.path == path }
    let phases = marker.flatMap { site?[$0.id.set] }?.settings.phases ?? []
    if let marker, phases[marker.phase].id != phase {
      let names = [phases[marker.phase].title, phases.first { $0.id == phase }?.title ?? phase]
      sentences.append(
        "It moves from the phase \u{2018}\(names[0])\u{2019} to \u{2018}\(names[1])\u{2019}: in lists, navigation, handouts and worksheets, and in the filters of saved reviews."
      )
    }
    guard let label = change.renamed.first else {
      return sentences + ["Its address stays as it is."]
    }
    let old = address(ofPageShowing: path).map { String($0.dropFirst()) } ?? ""
    sentences += [
      "The page gets another address. The old one, \(old), leads on to it, since it is kept in \u{2018}aliases\u{2019}; so do links to its questions.",
      "Its questions are called \(label.new) Q1 and so on. Saved reviews know a question by its words: they keep each answer at its question.",
    ]
    if !change.reworded.isEmpty {
      sentences.append(reworded(change, since: "\(label.old) is named there"))
    }
    return sentences + [
      "What a saved review says of the marker as a whole stands under \(label.old), and is not found under \(label.new).",
      "Citations on other sites, and paper that is printed already, name \(label.old).",
      "Words such as \"the second marker\" are not written anew, nor what is said of it in the notes of changes.",
    ]
  }

  private func reworded(_ change: Rearrangement, since reason: String) -> String {
    "The words of \(change.reworded.joined(separator: ", ")) change, since \(reason): a saved review looks for it by its number, "
      + "and may find another question or none."
  }
}
