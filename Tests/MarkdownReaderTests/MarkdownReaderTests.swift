import MarkdownReader
import Testing

@Suite struct MarkdownReaderTests {}
