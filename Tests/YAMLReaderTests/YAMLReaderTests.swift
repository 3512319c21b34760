import YAMLReader
import Testing

@Suite struct YAMLReaderTests {}
