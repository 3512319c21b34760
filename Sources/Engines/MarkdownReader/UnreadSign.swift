// What is said of a sign that is not read.
extension UnreadSign {
  /// The fact.
  var summary: String {
    switch self {
    case .table: "this table is not read, and is shown with its signs"
    case .tabs: "tabs make no table, and these columns run together"
    case .task: "'[ ]' makes no box to tick, and is shown as it stands"
    case .struck: "'~~' strikes nothing out, and is shown as it stands"
    case .highlighted: "'==' marks nothing, and is shown as it stands"
    case .bullet(let bullet): "'\(bullet)' makes no list, and these lines run together"
    case .oddBlank(let mark):
      "'\(mark)' begins no entry of a list: the space after it is a no-break space"
    case .headingWithoutBlank(let signs, _):
      "'\(signs)' makes no heading: no plain space stands after it"
    case .noBlank(let mark): "'\(mark)' begins no entry of a list: no space stands after it"
    case .counters(let sign): "'\(sign)' makes no list here, and these lines run together"
    case .definition: "':' begins no meaning of a term, and is shown as it stands"
    case .box(let opening): "'\(opening)' is shown as it stands: call-outs are not read"
    case .noteInLine: "'^[' is shown as it stands: footnotes are not read"
    case .note(let name): "'[^\(name)]' is shown as it stands: footnotes are not read"
    case .spaceBeforeAddress: "a space stands between ']' and '(', so that this is no link"
    case .addressWithSpace(let address, _):
      "the address '\(address)' has a space in it, so that this is not read"
    case .openAddress: "this link is not read: no ')' ends its address"
    case .loose(let mark, _):
      "'\(mark)' is shown as it stands: the \(mark.first == "*" ? "stars" : "underscores") have to touch "
        + "the words between them"
    case .unknownTarget(let words, let name):
      "'[\(words)][\(name)]' is no link: no line says what '\(name.isEmpty ? words : name)' leads to"
    case .raised(let text): "'\(text)' is shown as it stands: nothing is raised or lowered"
    case .revision(let text): "'\(text)' is shown as it stands: marks of changes are not read"
    case .template(let text): "'\(text)' is shown as it stands: texts have no placeholders"
    case .callOut(let kind): "'[!\(kind)]' is shown as it stands: call-outs are not read"
    case .attributes(let text): "'\(text)' is shown as it stands: texts have no attributes"
    case .wikiLink(let name): "'[[\(name)]]' is shown as it stands: it is no link"
    case .address(let address): "the address '\(address)' is no link"
    case .mailAddress(let address): "the address '\(address)' is no link"
    }
  }

  /// The mend.
  var hint: String {
    switch self {
    case .table: "write a list, with one entry for each row"
    case .tabs: "write a list, with '- ' before each row"
    case .task: "take it out: worksheets have boxes to tick for each question"
    case .struck: "take the words out with their signs: 'changes' tells readers what has changed"
    case .highlighted: "write **words** for what is important"
    case .bullet: "write '- ' before each entry"
    case .oddBlank(let mark): "write '\(mark) ' with a plain space"
    case .headingWithoutBlank(let signs, let words): "write '\(signs) \(words)'"
    case .noBlank(let mark):
      "write '\(mark) ' with a space, or '\(mark.dropLast())\\\(mark.suffix(1))' where it is no mark of a list"
    case .counters:
      "write '1. ' before the first entry, '2. ' before the next, and an empty line above the first"
    case .definition: "write the meaning after its term, or put both into glossary.md"
    case .note, .noteInLine:
      "write the note in brackets where it belongs, or cite a source: [@key, p. 4]"
    case .spaceBeforeAddress(let words, let address, let isPicture):
      "write \(isPicture ? "!" : "")[\(words)](\(address))"
    case .unknownTarget(let words, _): "write [\(words)](address)"
    case .addressWithSpace(let address, let isPicture):
      isPicture
        ? "put it between < and >: ![what it shows](<\(address)>)"
        : "put it between < and >: [text](<\(address)>)"
    case .openAddress:
      "write [text](address), with '%28' and '%29' for round brackets in the address"
    case .loose(let mark, let words): "write \(mark)\(words)\(mark)"
    case .raised: "write a character that is raised or lowered, such as '²', or the word"
    case .revision: "write the words as they are to be read, without the marks"
    case .template: "write the words that are to stand here"
    case .callOut, .box: "write the words as a paragraph, or under a heading of their own"
    case .attributes: "take it out: addresses of headings come from their words"
    case .wikiLink(let name): "write [\(name)](file.md)"
    case .address(let address):
      address.hasPrefix("www.")
        ? "write [\(address)](https://\(address))" : "write <\(address)>, or [words](\(address))"
    case .mailAddress(let address): "write <\(address)>"
    }
  }
}
