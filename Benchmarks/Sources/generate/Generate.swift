import Foundation

/// `generate COUNT FOLDER [WORDS]`: writes the content of a site with so many markers of some 6 kB each, the
/// same for every run: words, lists, nine questions, cross-references, citations and emphasis.
///
/// Without a number of words, all texts are made of the same few dozen. With one, of so many made-up words
/// beside these, the second half as frequent as the first and so on, as in any language.
@main struct Generate {
  static func main() throws {
    guard (3...4).contains(CommandLine.arguments.count), let count = Int(CommandLine.arguments[1]),
      count > 0
    else {
      FileHandle.standardError.write(Data("usage: generate COUNT FOLDER [WORDS]\n".utf8))
      exit(64)
    }
    let content = URL(filePath: CommandLine.arguments[2]).appending(path: "content")
    let set = content.appending(path: "set")
    try FileManager.default.createDirectory(
      at: set.appending(path: "markers"), withIntermediateDirectories: true)
    func write(_ text: String, _ url: URL) throws { try Data(text.utf8).write(to: url) }
    try write(
      "name: Benchmark\nbase-url: https://example.org/\nhandouts: none\n", content.appending(path: "site.yml"))
    try write(settings, set.appending(path: "set.yml"))
    try write(sources, set.appending(path: "sources.yml"))
    try write(glossary, set.appending(path: "glossary.md"))
    var random = Random(seed: 2016, words: CommandLine.arguments.dropFirst(3).first.flatMap { Int($0) })
    for number in 1...count {
      let name =
        "markers/\(String(repeating: "0", count: max(0, 5 - String(number).count)))\(number).md"
      try write(marker(number, of: count, &random), set.appending(path: name))
    }
  }
}

private let settings = """
  title: Benchmark markers
  prefix: QM
  phases:
    - {id: first, title: First}
    - {id: second, title: Second}
    - {id: third, title: Third}
  sections:
    - {id: statement, heading: Quality statement, kind: prose, required: true, lead: true}
    - {id: rationale, heading: Rationale, kind: prose, required: true}
    - {id: questions, heading: How might you know?, kind: questions}
    - {id: knowledge, heading: Knowledge base, kind: points}

  """

private let sources =
  "references:\n"
  + (0..<50).map { number in
    "- {id: source-\(number), type: report, title: Report \(number), issued: {year: \(1970 + number)}}\n"
  }.joined()

private let glossary = (0..<50).map { "## T\($0): Term number \($0)\nWhat it means.\n\n" }.joined()

private func marker(_ number: Int, of count: Int, _ random: inout Random) -> String {
  var text = """
    ---
    number: \(number)
    title: \(words(3, &random))
    phase: \(["first", "second", "third"][random.number(below: 3)])
    summary: \(words(18, &random)).
    reviewed: 2026-11-21
    ---
    ## Quality statement
    \(sentence(30, &random))

    ## Rationale

    """
  for _ in 0..<9 {
    text += (0..<4).map { _ in sentence(18, &random) }.joined(separator: "\n")
    text += " See QM\(random.number(below: count) + 1) and *\(words(2, &random))*.\n\n"
  }
  text += (0..<6).map { _ in "- \(words(8, &random))\n" }.joined()
  text += "\n## How might you know?\n"
  text += (1...9).map { "\($0). Is \(words(20, &random))?\n" }.joined()
  text += "\n## Knowledge base\n"
  text += (0..<4).map { _ in
    "- \(sentence(25, &random)) [@source-\(random.number(below: 50)), p. \(random.number(below: 200) + 1)]\n"
  }.joined()
  return text
}

private func sentence(_ count: Int, _ random: inout Random) -> String {
  let text = words(count, &random)
  return text.prefix(1).uppercased() + text.dropFirst() + "."
}

private func words(_ count: Int, _ random: inout Random) -> String {
  (0..<count).map { _ in random.word(of: vocabulary) }.joined(separator: " ")
}

private let vocabulary = """
  review learning practice agency family child board decision question evidence reason context \
  report finding action plan system support professional partner local national change openness \
  quality marker timely clear proportionate rigorous independent respectful written shared agreed \
  about because between before during after while their whether which where when from with into
  """.split(separator: " ").map(String.init)
