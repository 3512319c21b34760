import ContentShapes

/// Returns the fields of a form for keys, as Decap CMS and Sveltia CMS read them.
///
/// Keys of the author's own and values that have several forms are left out: neither program has a field that keeps
/// such a value as it is.
///
/// - Parameters:
///   - shape: The keys.
///   - choices: What can be chosen for a key besides what the table knows, each with its title.
///   - isShown: Whether a key is asked for.
/// - Returns: The fields, in the order of the table.
func formFields(
  of shape: FileShape, choices: [String: [(value: String, label: String)]] = [:],
  isShown: (KeyShape) -> Bool = { _ in true }
) -> YAMLTree {
  .list(
    shape.keys.filter(isShown).compactMap { key in
      let widget =
        choices[key.name].map { choice($0, isMultiple: key.value.takesList) }
        ?? formWidget(for: key.value)
      return widget.map { widget in
        .keys(
          [
            ("label", .text(label(of: key.name))), ("name", .text(key.name)),
            ("hint", .text(key.summary)), ("required", .flag(key.isRequired)),
          ] + widget)
      }
    })
}

/// Returns the members of a field that say what it takes; nil where no field does.
private func formWidget(for value: ValueShape) -> [(key: String, value: YAMLTree)]? {
  func widget(_ name: String) -> (key: String, value: YAMLTree) { ("widget", .text(name)) }
  switch value {
  case .text, .scalar: return [widget("string")]
  case .pattern(let pattern), .name(let pattern):
    return [
      widget("string"),
      ("pattern", .list([.text("^\(pattern)$"), .text("This is not written as it has to be.")])),
    ]
  case .number: return formWidget(for: .numberBetween(1...1_000_000))
  case .numberBetween(let bounds):
    return [
      widget("number"), ("value_type", .text("int")), ("min", .number(bounds.lowerBound)),
      ("max", .number(bounds.upperBound)),
    ]
  case .flag: return [widget("boolean")]
  case .day:
    return [
      widget("datetime"), ("format", .text("YYYY-MM-DD")), ("date_format", .text("YYYY-MM-DD")),
      ("time_format", .flag(false)), ("default", .text("")),
    ]
  case .choice(let words): return choice(words.map { ($0, $0) }, isMultiple: false)
  case .mapping(let shape): return [widget("object"), ("fields", formFields(of: shape))]
  case .list(.mapping(let shape)): return [widget("list"), ("fields", formFields(of: shape))]
  case .entries(.mapping(let shape), let count):
    return [widget("list"), ("fields", formFields(of: shape))]
      + (count.lowerBound > 0 ? [("min", .number(count.lowerBound))] : [])
      + (count.upperBound < .max ? [("max", .number(count.upperBound))] : [])
  case .list(.text): return [widget("list")]
  case .list(.choice(let words)): return choice(words.map { ($0, $0) }, isMultiple: true)
  case .either(let forms):
    // A text alone or a list of texts is one thing; whatever else has several forms is not asked for.
    guard forms.count == 2, case .list = forms[1] else { return nil }
    switch (forms[0], formWidget(for: forms[1])) {
    case (.text, let list?), (.choice, let list?): return list
    default: return nil
    }
  case .list, .entries, .namedValues, .anything: return nil
  }
}

private func choice(
  _ options: [(value: String, label: String)], isMultiple: Bool
) -> [(key: String, value: YAMLTree)] {
  [
    ("widget", .text("select")), ("multiple", .flag(isMultiple)),
    (
      "options",
      .list(options.map { .keys([("label", .text($0.label)), ("value", .text($0.value))]) })
    ),
  ]
}

/// `review-by` is `Review by`.
private func label(of key: String) -> String {
  key.prefix(1).uppercased() + key.dropFirst().replacing("-", with: " ")
}
