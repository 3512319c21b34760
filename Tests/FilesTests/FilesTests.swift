import Files
import Testing

@Suite struct FilesTests {}
