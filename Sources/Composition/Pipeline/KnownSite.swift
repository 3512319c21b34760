import ContentChecks
import ContentModel

/// What is known of a site that is linked and checked again and again.
struct KnownSite: Sendable {
  var links = KnownLinks()
  var checks = KnownChecks()
}
