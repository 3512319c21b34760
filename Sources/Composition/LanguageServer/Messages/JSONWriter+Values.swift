import JSONReading
import JSONWriting

extension JSONWriter {
  /// Writes a value that was read, the members of objects in the order of their names.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .text(let text): self.text(text)
    case .number(let number):
      if let whole = Int(exactly: number) {
        self.number(whole)
      } else {
        // What is no whole number comes back as the text that names it.
        self.text("\(number)")
      }
    case .flag(let flag): self.flag(flag)
    case .null: null()
    case .list(let values): list(values) { value, json in json.value(value) }
    case .object(let members):
      object { json in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          json.name(name)
          json.value(value)
        }
      }
    }
  }

  /// Writes what a request is known by.
  mutating func id(_ id: RequestID?) {
    switch id {
    case .number(let number): self.number(number)
    case .text(let text): self.text(text)
    case nil: null()
    }
  }
}
