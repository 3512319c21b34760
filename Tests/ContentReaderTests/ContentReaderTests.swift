import ContentReader
import Testing

@Suite struct ContentReaderTests {}
