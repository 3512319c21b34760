extension ValueShape {
  /// Whether a list can stand there.
  package var takesList: Bool {
    switch self {
    case .list, .entries, .anything: true
    case .either(let forms): forms.contains(where: \.takesList)
    default: false
    }
  }

  /// Whether a single value that is not empty can stand there.
  package var takesText: Bool {
    switch self {
    case .text, .number, .flag, .day, .choice, .pattern, .name, .numberBetween, .scalar, .anything:
      true
    case .either(let forms): forms.contains(where: \.takesText)
    case .list, .entries, .mapping, .namedValues: false
    }
  }
}
