// What is said of a sign that is not read.
extension UnreadSign {
  /// The fact.
  var summary: String {
    switch self {
    case .table: "this table is not read, and is shown with its signs"
    case .tableWithoutHeads:
      "this line of hyphens has no header row above it, and so the rows are no table"
    case .tableWithoutRule: "these rows have no header row, and so are no table"
    case .tableHeads(let heads, let columns):
      "this header row has \(heads == 1 ? "1 cell" : "\(heads) cells"), and the line of hyphens below it \(columns), so that they are no table"
    case .tabs: "tabs make no table, and these columns run together"
    case .columns: "spaces make no table, and these columns run together"
    case .task: "'[ ]' makes no box to tick, and is shown as it stands"
    case .struck: "'~~' strikes nothing out, and is shown as it stands"
    case .highlighted: "'==' marks nothing, and is shown as it stands"
    case .bullet(let bullet): "'\(bullet)' makes no list, and these lines run together"
    case .oddBlank(let mark):
      "'\(mark)' begins no entry of a list: the space after it is a no-break space"
    case .blanks(let mark, let areOdd):
      "'\(mark)' is shown as it stands: \(areOdd ? "no-break spaces stand" : "too many spaces stand") before it"
    case .drawnLine("======="): "this mark is left of two versions that git has put here"
    case .drawnLine(let signs):
      "'\(signs)' makes no line across the page, and is shown as it stands"
    case .bulletInLine: "'•' makes no list, and its entries run together"
    case .unopened(let mark):
      "'\(mark)' is shown as it stands: no '\(mark)' before it touches the words"
    case .escaped(let written, _):
      "the backslashes in '\(written)' keep it from being read, and its signs are shown"
    case .escapedEntry(let mark):
      "'\(mark.first?.isNumber == true ? "\(mark.dropLast())\\\(mark.suffix(1))" : "\\\(mark)")' makes no list, and these lines run together"
    case .entity(let name): "'\(name)' is shown as it stands"
    case .tag(let tag): "'\(tag)' is shown as it stands: texts have no HTML"
    case .backslash(let sign):
      "the backslash before '\(sign)' is shown, since another one stands before it"
    case .lastBackslash: "this backslash is shown: no line follows in its paragraph"
    case .command(let text): "'\(text)' is shown as it stands: commands are not read"
    case .bareCitation(let key):
      "'@\(key)' is shown as it stands: a citation stands between square brackets"
    case .placeholder(let text): "'\(text)' stands for a text that is still to be written"
    case .headingWithoutBlank(let signs, _) where signs.first == "=":
      "'\(signs)' makes no heading, and is shown as it stands"
    case .headingWithoutBlank(let signs, _) where signs.count > 6:
      "'\(signs)' makes no heading: six are the most that do"
    case .headingWithoutBlank(let signs, _):
      "'\(signs)' makes no heading: no plain space stands after it"
    case .noBlank(let mark): "'\(mark)' begins no entry of a list: no space stands after it"
    case .counters(let sign): "'\(sign)' makes no list here, and these lines run together"
    case .definition: "':' begins no meaning of a term, and is shown as it stands"
    case .box(let opening): "'\(opening)' makes no call-out, and is shown as it stands"
    case .noteInLine: "'^[' makes no note, and is shown as it stands"
    case .note(let name): "no note '[^\(name)]' stands in this text"
    case .noteInNote(let name, let note):
      "the mark '[^\(name)]' stands within the note '[^\(note)]'"
    case .spaceBeforeAddress(_, _, _, isLineEnd: true):
      "a line ends between ']' and '(', so that this is no link"
    case .turnedLink: "the brackets of this link are exchanged, so that it is none"
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
    case .callOut(let kind): "'[!\(kind)]' makes no call-out here, and is shown as it stands"
    case .attributes(let text): "'\(text)' is shown as it stands: texts have no attributes"
    case .wikiLink(let name): "'[[\(name)]]' is shown as it stands: it is no link"
    case .address(let address): "the address '\(address)' is no link"
    case .mailAddress(let address): "the address '\(address)' is no link"
    }
  }

  /// The mend.
  var hint: String {
    switch self {
    case .table:
      "write each row on a line of its own with '|' between its cells, and '|---|---|' below the first"
    case .tableWithoutHeads:
      "write a row with the name of each column above it"
    case .tableWithoutRule(let columns):
      "write a row with the name of each column above them, and below it a line of hyphens: \(rule(columns))"
    case .tableHeads(let heads, _): "write as many below it: \(rule(heads))"
    case .tabs, .columns: "write a list, with '- ' before each row"
    case .escapedEntry(let mark):
      "write '\(mark) ' before each entry, without a backslash"
    case .task: "take it out: worksheets have boxes to tick for each question"
    case .struck: "take the words out with their signs: 'changes' tells readers what has changed"
    case .highlighted: "write **words** for what is important"
    case .bullet: "write '- ' before each entry"
    case .oddBlank(let mark): "write '\(mark) ' with a plain space"
    case .headingWithoutBlank(let signs, let words) where signs.first == "=":
      "write '\(String(repeating: "#", count: signs.count)) \(words)'"
    case .headingWithoutBlank("#", let words):
      "write '## \(words)', or '\\#' where it is no heading"
    case .headingWithoutBlank(let signs, let words):
      "write '\(signs.count > 6 ? "######" : signs) \(words)'"
    case .blanks(let mark, let areOdd):
      areOdd
        ? "write '\(mark) ' at the beginning of the line, with plain spaces before it where it belongs to an entry"
        : "begin the line with '\(mark) ', below an empty line"
    case .drawnLine("======="): "delete the line, once the text around it is as it should be"
    case .drawnLine: "write '---' with an empty line above it and below it"
    case .bulletInLine: "write each entry on a line of its own, with '- ' before it"
    case .unopened(let mark): "write '\(mark)' before the words as well, or take it out"
    case .escaped(_, let meant):
      "write \(meant), or put it between backticks where its signs are meant"
    case .entity(let name): "write the character, or '\(name)' once and without 'amp;'"
    case .tag:
      "write it in Markdown, such as **bold** for <b>, or between backticks where it is meant"
    case .backslash(let sign):
      "write '\(sign)' alone, or '\\\(sign)' where it is meant as it stands"
    case .lastBackslash: "take it out, or write '\\\\' where it is meant"
    case .command: "write it in Markdown, or between backticks where it is meant"
    case .bareCitation(let key): "write [@\(key)]"
    case .placeholder: "write it, or take it out"
    case .turnedLink(let words, let address, _): "write [\(words)](\(address))"
    case .noBlank(let mark):
      "write '\(mark) ' with a space, or '\(mark.dropLast())\\\(mark.suffix(1))' where it is no mark of a list"
    case .counters:
      "write '1. ' before the first entry, '2. ' before the next, and an empty line above the first"
    case .definition: "write the meaning after its term, or put both into glossary.md"
    case .note(let name):
      "write it below, on a line of its own: [^\(name)]: the words of the note"
    case .noteInNote: "write its words in brackets, or put the mark into the text"
    case .noteInLine: "write '[^1]' here, and below the paragraph what it says: '[^1]: …'"
    case .spaceBeforeAddress(let words, let address, let isPicture, _):
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
    case .callOut(let kind):
      "write '> [!\(kind.uppercased())]' on a line of its own, and its text below with '> ' before each line"
    case .box:
      "write '> [!NOTE]' on a line of its own, and its text below with '> ' before each line"
    case .attributes: "take it out: addresses of headings come from their words"
    case .wikiLink(let name): "write [\(name)](file.md)"
    case .address(let address):
      address.hasPrefix("www.")
        ? "write [\(address)](https://\(address))" : "write <\(address)>, or [words](\(address))"
    case .mailAddress(let address): "write <\(address)>"
    }
  }
}

/// Returns the rule below the heads of a table.
private func rule(_ columns: Int) -> String {
  "|" + String(repeating: "---|", count: max(1, min(columns, 10)))
}
