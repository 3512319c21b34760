extension Source {
  /// Whether words that describe it stand in place of a title: all of it stands in square brackets, as
  /// publishers' styles want it of what has no title.
  package var isDescribed: Bool {
    title.utf8.count > 2 && title.hasPrefix("[") && title.hasSuffix("]")
      && !title.dropFirst().dropLast().utf8.contains { $0 == 0x5B || $0 == 0x5D }
  }

  /// The same for programs that manage references: no words are a title that are none, and they stand in the note.
  package var withDescriptionAsNote: Source {
    guard isDescribed else { return self }
    var source = self
    source.title = ""
    source.styled["title"] = nil
    source.fields["note"] = [fields["note"], title].compactMap(\.self).joined(separator: " ")
    return source
  }
}
