import ContentModel
import Synchronization
import Wording

/// How markers stand to those that they translate, each worked out once: it shows on several pages.
///
/// An object, since all pages of a site share what it knows.
final class KnownTranslations: Sendable {
  private let known = Mutex<[MarkerID: Translation]>([:])

  /// Returns how a marker stands to the one that it translates; nil where there is none.
  func translation(of marker: Marker, in site: Site) -> Translation? {
    guard site.hasTranslations else { return nil }
    if let translation = known.withLock({ $0[marker.id] }) { return translation }
    guard let translation = site.translation(of: marker) else { return nil }
    known.withLock { $0[marker.id] = translation }
    return translation
  }
}
