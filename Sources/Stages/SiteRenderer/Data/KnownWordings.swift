import ContentModel
import Synchronization
import Wording

/// The digests of the wordings of questions, each worked out once: a question's stands on two pages and in two
/// files of data.
///
/// An object, since all pages of a site share what it knows; 16 digits for each question.
final class KnownWordings: Sendable {
  private let known = Mutex<[MarkerID: [String: String]]>([:])

  /// Returns the digits that change with the words of a question: ``wordingHash(of:)``.
  func hash(of question: Question<Reference>, in marker: Marker) -> String {
    if let hashes = known.withLock({ $0[marker.id] }), let hash = hashes[question.anchor] {
      return hash
    }
    let hashes = Dictionary(
      marker.questions.map { ($0.anchor, wordingHash(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    known.withLock { $0[marker.id] = hashes }
    return hashes[question.anchor] ?? wordingHash(of: question)
  }
}
