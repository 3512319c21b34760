import Mustache
import Testing
import Themes

/// Holds what we make of a template to what a library that follows the specification makes of it.
@Suite struct ReferenceEngineTests {
  @Test(arguments: [
    "plain text\n", "{{title}}", "{{{body}}}", "{{&body}}", "{{ title }}", "a {{! no }}b",
    "{{! no }}\na", "{{#is-new}}new{{/is-new}}", "{{^is-new}}old{{/is-new}}",
    "{{#parts}}{{name}};{{/parts}}", "{{#parts}}{{title}} {{name}};{{/parts}}",
    "{{^parts}}none{{/parts}}", "{{#set}}{{title}} {{code}}{{/set}}", "{{set.title}}",
    "{{#parts}}\n{{name}}\n{{/parts}}\n", "a\n{{#is-new}}\nb\n{{/is-new}}\nc\n",
    "a {{#is-new}}\nb\n{{/is-new}} c\n", "{{>item}}", "x\n{{>item}}\ny\n", "x {{>item}} y",
    "{{#parts}}{{>item}}{{/parts}}", "{{<frame}}{{$main}}own {{title}}{{/main}}{{/frame}}",
    "{{<frame}}{{/frame}}", "{{<frame}}\n{{$main}}\nown\n{{/main}}\n{{/frame}}\n",
    "{{<outer}}{{$main}}innermost{{/main}}{{/outer}}", "{{<outer}}{{/outer}}",
    "{{#parts}}{{#is-new}}{{name}}{{/is-new}}{{/parts}}", "<a href=\"{{title}}\">'&'</a>",
  ])
  func fillsATemplateAsTheSpecificationAsks(_ page: String) throws {
    let partials = [
      "item": "[{{title}}]\n", "frame": "<{{$main}}default{{/main}}>\n",
      "outer": "{{<frame}}{{$main}}outer{{/main}}{{/frame}}",
    ]
    let files = Dictionary(
      uniqueKeysWithValues: partials.map { ("templates/\($0).mustache", $1) })
    var library = MustacheLibrary()
    for (name, text) in partials { try library.register(text, named: name) }
    try library.register(page, named: "page")
    let expected = library.render(plain(.object(sampleView)), withTemplate: "page")
    #expect(try rendered(page, files) == expected)
  }
}

/// Returns a value as the library takes it: dictionaries, lists, texts and truths.
private func plain(_ value: SampleValue) -> Any {
  switch value {
  case .text(let text), .html(let text): text
  case .flag(let flag): flag
  case .list(let entries): entries.map { $0.mapValues(plain) }
  case .object(let values): values.mapValues(plain)
  }
}
