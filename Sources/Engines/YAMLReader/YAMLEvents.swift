private import CYAML

/// Where libyaml met something: its lines and columns count from 0, and columns count Unicode scalars.
struct YAMLMark: Hashable {
  let line: Int
  let column: Int
}

/// What libyaml meets in a document, one after the other: https://pyyaml.org/wiki/LibYAML.
enum YAMLEvent {
  case scalar(YAMLScalar)
  case sequenceStart(YAMLMark)
  case sequenceEnd
  case mappingStart(YAMLMark)
  case mappingEnd
  case alias(YAMLMark)
  case documentStart(YAMLMark)
  case documentEnd
  case streamEnd
}

/// A single value as libyaml reads it.
struct YAMLScalar {
  enum Style { case plain, quoted, block }

  let string: String
  let style: Style
  /// The whole name of its tag; nil where it says nothing, as `!`.
  let tag: String?
  let mark: YAMLMark
}

/// Why a document gives no value at all.
enum YAMLFailure: Error {
  /// libyaml met a character that may stand nowhere.
  case character(problem: String)
  /// It met signs that make no value.
  case syntax(problem: String, YAMLMark)
  /// Another document follows the first, at the mark.
  case secondDocument(YAMLMark)
  /// It had no memory.
  case memory
  /// A mapping has a key twice; the mark is that of its first place.
  case duplicateKey(String, YAMLMark)
  /// A value stands so deep that nothing more is read.
  case nesting(YAMLMark)
}

/// Owns one parser of libyaml with the bytes that it reads, and frees both exactly once.
///
/// No pointer of libyaml leaves this file.
@safe struct YAMLEvents: ~Copyable {
  // libyaml keeps pointers to both, so that neither may move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Begins to read.
  ///
  /// - Parameter yaml: Valid UTF-8.
  /// - Throws: ``YAMLFailure/memory``.
  init(_ yaml: [UInt8]) throws(YAMLFailure) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw .memory
    }
    unsafe self.parser = parser
    unsafe bytes = UnsafeMutableBufferPointer.allocate(capacity: yaml.count)
    _ = unsafe bytes.initialize(from: yaml)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// Returns what comes next; after the end of the stream nothing may be asked for.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
      defer { unsafe yaml_event_delete(&event) }
      let mark = unsafe YAMLMark(event.start_mark)
      switch unsafe event.type {
      case YAML_SCALAR_EVENT: return unsafe .scalar(YAMLScalar(event))
      case YAML_SEQUENCE_START_EVENT: return .sequenceStart(mark)
      case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
      case YAML_MAPPING_START_EVENT: return .mappingStart(mark)
      case YAML_MAPPING_END_EVENT: return .mappingEnd
      case YAML_ALIAS_EVENT: return .alias(mark)
      case YAML_DOCUMENT_START_EVENT: return .documentStart(mark)
      case YAML_DOCUMENT_END_EVENT: return .documentEnd
      case YAML_STREAM_END_EVENT: return .streamEnd
      default: continue
      }
    }
  }

  private var fault: YAMLFailure {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    switch unsafe parser.pointee.error {
    case YAML_READER_ERROR: return .character(problem: problem)
    case YAML_MEMORY_ERROR: return .memory
    // An open quote is told where it begins, and not at the end of the text.
    case YAML_SCANNER_ERROR where problem == "found unexpected end of stream":
      return unsafe .syntax(problem: problem, YAMLMark(parser.pointee.context_mark))
    default: return unsafe .syntax(problem: problem, YAMLMark(parser.pointee.problem_mark))
    }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = mark.line
    column = mark.column
  }
}

extension YAMLScalar {
  fileprivate init(_ event: yaml_event_t) {
    let scalar = unsafe event.data.scalar
    // It may hold a NUL, and a byte order mark that was copied along is no part of it.
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isMarked = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF])
    string = unsafe String(decoding: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
    style =
      switch unsafe scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
    let tag = unsafe text(scalar.tag)
    self.tag = tag == "!" ? nil : tag
    mark = unsafe YAMLMark(event.start_mark)
  }
}

private func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  unsafe name.map { unsafe String(decodingCString: $0, as: UTF8.self) }
}
