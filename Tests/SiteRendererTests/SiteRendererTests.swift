import SiteRenderer
import Testing

@Suite struct SiteRendererTests {}
