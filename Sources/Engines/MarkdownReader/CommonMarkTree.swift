private import CCmark

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Owns one parsed tree and frees it exactly once; no pointer of cmark leaves this file.
@safe struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses text that is UTF-8 and holds no NUL.
  ///
  /// CommonMark asks for U+FFFD in place of others; the caller sees to that.
  init(parsing markdown: [UInt8]) {
    let parsed = unsafe markdown.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(
          characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    // cmark returns nil for no input only; its allocator ends the process when memory is out.
    guard let parsed = unsafe parsed else { preconditionFailure("cmark returned no document") }
    unsafe root = parsed
  }

  deinit { unsafe cmark_node_free(root) }

  /// Calls `body` with every node on the way in and on the way out, in the order of the document
  /// and without recursion.
  ///
  /// Leaves are visited once, on the way in. The text of a text node is lent for the call, and nothing is
  /// lent with other nodes.
  func forEachNode(_ body: (_ event: CommonMarkEvent, _ text: Span<UInt8>) -> Void) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
      let text = unsafe text(of: node)
      if event == CMARK_EVENT_EXIT {
        unsafe body(.exit, text.span)
      } else {
        unsafe body(
          .enter(
            kind(of: node), startLine: Int(cmark_node_get_start_line(node)),
            startColumn: Int(cmark_node_get_start_column(node)),
            endLine: Int(cmark_node_get_end_line(node)),
            isLeaf: isLeaf(cmark_node_get_type(node))), text.span)
      }
    }
  }

  private func text(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    guard unsafe cmark_node_get_type(node) == CMARK_NODE_TEXT,
      let text = unsafe UnsafeRawPointer(cmark_node_get_literal(node))
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = unsafe text.assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: bytes, count: strlen(cmark_node_get_literal(node)))
  }

  private func isLeaf(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }

  private func kind(of node: OpaquePointer) -> CommonMarkNode {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      unsafe .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: .entry
    case CMARK_NODE_CODE_BLOCK:
      unsafe .codeBlock(info: string(cmark_node_get_fence_info(node)), literal(of: node))
    case CMARK_NODE_HTML_BLOCK: unsafe .htmlBlock(literal(of: node))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: unsafe .code(literal(of: node))
    case CMARK_NODE_HTML_INLINE: unsafe .htmlInline(literal(of: node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      unsafe .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      unsafe .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    // Custom nodes are made by programs, never by the parser.
    default: .document
    }
  }

  private func literal(of node: OpaquePointer) -> String {
    unsafe string(cmark_node_get_literal(node))
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}

/// Whether a text of a tree is the same in the source, with nothing in it that may stand for something else
/// there.
///
/// Here, since the functions of C take no more than a look: this is asked of nearly every byte of a site.
func isPlain(_ text: Span<UInt8>, in source: Span<UInt8>) -> Bool {
  guard text.count == source.count, !text.isEmpty else { return text.isEmpty && source.isEmpty }
  return unsafe text.withUnsafeBytes { text in
    unsafe source.withUnsafeBytes { source in
      // Neither is empty, so that both have an address.
      guard let text = text.baseAddress, let start = source.baseAddress else {
        return false
      }
      return unsafe memcmp(text, start, source.count) == 0
        && memchr(text, Int32(UInt8(ascii: "\\")), source.count) == nil
        && memchr(text, Int32(UInt8(ascii: "&")), source.count) == nil
    }
  }
}

/// Whether a text has any of the bytes that signs which are not read begin with.
///
/// Here for the same reason; the loop has neither a way out nor a branch, so that many bytes are looked at
/// at once.
func hasSignBytes(_ text: Span<UInt8>) -> Bool {
  unsafe text.withUnsafeBytes { text in
    var found: UInt8 = 0
    for index in 0..<text.count {
      let byte = unsafe text[index]
      // Two ranges with two bytes more, `\` and `}`, cost less than eight bytes: [ ] ^ _ and { | ~.
      found |= byte &- UInt8(ascii: "[") <= 4 ? 1 : 0
      found |= byte &- UInt8(ascii: "{") <= 3 ? 1 : 0
      found |= byte == UInt8(ascii: "*") ? 1 : 0
      found |= byte == UInt8(ascii: "#") ? 1 : 0
      found |= byte == UInt8(ascii: "=") ? 1 : 0
      found |= byte == UInt8(ascii: "@") ? 1 : 0
      found |= byte == UInt8(ascii: "/") ? 1 : 0
      found |= byte == 0x09 ? 1 : 0
      found |= byte == 0xA2 ? 1 : 0
    }
    // Of `www.` and of blanks between columns, which have no byte that stands out.
    for index in 0..<max(0, text.count - 1) {
      let (first, second) = unsafe (text[index] | 0x20, text[index + 1] | 0x20)
      let isOne: UInt8 = (first == UInt8(ascii: "w") ? 1 : 0) | (first == 0x20 ? 1 : 0)
      found |= isOne & (first == second ? 1 : 0)
    }
    return found != 0
  }
}

/// One step of a walk over a tree.
///
/// Lines and columns are cmark's: from 1, columns in bytes.
enum CommonMarkEvent {
  /// A node on the way in; a leaf has no way out.
  case enter(CommonMarkNode, startLine: Int, startColumn: Int, endLine: Int, isLeaf: Bool)
  /// The innermost open node on the way out.
  case exit
}

/// A node of the tree with what it holds, apart from its children.
enum CommonMarkNode {
  case document, quote, entry, paragraph, rule, text, softBreak, lineBreak, emphasis, strong
  case list(start: Int?, isTight: Bool)
  case codeBlock(info: String, String)
  case htmlBlock(String)
  case heading(level: Int)
  case code(String)
  case htmlInline(String)
  case link(destination: String, title: String)
  case image(destination: String, title: String)
}
