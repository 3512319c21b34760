import ByteWriting
import ContentModel
import Files
import JSONWriting
import Wording

extension SitePages {
  /// Returns the path of the script beside the glossary of a set, or nothing beside any other page.
  func definitionPaths(beside id: PageID) -> [String] {
    if case .glossary(let set) = id { [site.definitionsAddress(of: set)] } else { [] }
  }

  /// Writes the script that holds the definitions of a set's terms, which pages load when somebody points at a
  /// word: a page from a disk can load scripts alone.
  func writeDefinitions(beside frame: PageFrame, to files: inout some FileWriter) {
    guard case .glossary(let id) = frame.id else { return }
    let set = site[id]
    let writer = frame.writer()
    files.write(site.definitionsAddress(of: id)) { script in
      script += "self.waymarkDefinitions="
      script.appendJSONScript { json in
        json.object { json in
          json.member("language", frame.language)
          json.member("direction", textDirection(of: frame.language))
          json.member("title", frame.strings.text(.glossary))
          json.name("terms")
          json.object { json in
            for term in set.terms {
              json.name(term.anchor)
              json.object { json in
                json.member(
                  "name", term.expansion.map { "\(term.name): \($0)" } ?? term.name)
                json.name("html")
                json.text { writer.writeText(term.definition, to: &$0) }
              }
            }
          }
        }
      }
      script += ";\n"
    }
  }
}
