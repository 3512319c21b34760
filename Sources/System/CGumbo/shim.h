#include <gumbo.h>

// Reads a page without keeping what is wrong with its HTML, which most pages have.
static inline GumboOutput *waymark_parse_page(const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, text, length);
}

static inline void waymark_free_page(GumboOutput *page) {
  gumbo_destroy_output(&kGumboDefaultOptions, page);
}
