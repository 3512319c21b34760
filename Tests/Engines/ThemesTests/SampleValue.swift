import ByteWriting
import Themes

/// A value for a sample view, known beforehand.
indirect enum SampleValue: Sendable {
  case text(String)
  case html(String)
  case flag(Bool)
  case list([[String: SampleValue]])
  case object([String: SampleValue])

  fileprivate var isThere: Bool {
    switch self {
    case .text, .html, .object: true
    case .flag(let isSo): isSo
    case .list(let entries): !entries.isEmpty
    }
  }

  fileprivate func write(to page: inout UTF8Buffer) {
    switch self {
    case .text(let text): page.appendEscaped(text)
    case .html(let html): page += html
    case .flag, .list, .object: break
    }
  }

  fileprivate var entries: [[String: SampleValue]] {
    switch self {
    case .text, .html, .flag: []
    case .list(let entries): entries
    case .object(let values): [values]
    }
  }
}

/// Makes a shape whose values have their places in the order of their names.
func shape(_ values: [String: TemplateShape]) -> ViewShape {
  ViewShape(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
}

/// Returns a view of values for a shape that ``shape(_:)`` has made; what has no value is missing.
func filled(_ values: [String: SampleValue], for shape: ViewShape) -> FilledView {
  let all = shape.values.sorted { $0.key < $1.key }.map { (values[$0.key], innerShape($0.value)) }
  return FilledView(
    Subject(),
    ViewCode(
      isThere: all.map { value, _ in { _ in value?.isThere ?? false } },
      write: all.map { value, _ in { value?.write(to: &$1) } },
      forEach: all.map { value, inner in
        { _, body in
          for entry in value?.entries ?? [] { if let inner { body(filled(entry, for: inner)) } }
        }
      }))
}

private func innerShape(_ shape: TemplateShape) -> ViewShape? {
  switch shape.kind {
  case .text, .html, .flag: nil
  case .list(let view), .object(let view): view
  }
}

private final class Subject: Sendable {}

extension Theme {
  /// Returns a page filled with values of the sample's shape.
  func render(
    _ template: String, _ values: [String: SampleValue], _ strings: InterfaceStrings
  ) -> String {
    var page = UTF8Buffer()
    render(template, filled(values, for: sampleShape), strings, to: &page)
    return page.text
  }
}
