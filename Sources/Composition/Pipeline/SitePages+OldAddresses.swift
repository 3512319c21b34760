import ContentModel
import HandoutRenderer
import SiteRenderer

extension SitePages {
  /// Returns what stands at old addresses, and what hosts that read a list are told of them.
  ///
  /// - Parameter paths: The paths of all else that is published.
  /// - Returns: The old addresses of pages, and everything that has moved with these.
  func oldAddresses(
    besides paths: [String]
  ) -> (redirects: [Redirect], moved: [MovedAddress]) {
    let redirects = redirects(besides: paths)
    let questions = site.settings.worksheets
    return (
      redirects,
      movedAddresses(
        of: redirects, besides: paths,
        documents: { Handouts.documentNames(ofMarker: $0, with: questions) })
    )
  }
}
