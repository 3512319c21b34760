private import MarkdownWriting

/// A value of YAML to be written, its keys in their order.
indirect enum YAMLTree {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([YAMLTree])
  case keys([(key: String, value: YAMLTree)])

  /// Returns the value as lines, each with its end.
  ///
  /// - Parameter indentation: What stands before each line.
  /// - Returns: The lines; those of a list or of keys only, which begin on a line of their own.
  func lines(_ indentation: String = "") -> String {
    switch self {
    case .text, .number, .flag: return indentation + scalar + "\n"
    case .list(let entries):
      return entries.map { entry in
        // The first key of an entry stands behind its hyphen.
        "\(indentation)- " + entry.lines(indentation + "  ").dropFirst(indentation.count + 2)
      }.joined()
    case .keys(let members):
      return members.map { key, value in
        switch value {
        case .text, .number, .flag: "\(indentation)\(key): \(value.scalar)\n"
        case .list(let entries) where entries.isEmpty: "\(indentation)\(key): []\n"
        case .list, .keys: "\(indentation)\(key):\n" + value.lines(indentation + "  ")
        }
      }.joined()
    }
  }

  /// A single value on its line.
  private var scalar: String {
    switch self {
    case .text(let text): yamlScalar(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .keys: ""
    }
  }
}
