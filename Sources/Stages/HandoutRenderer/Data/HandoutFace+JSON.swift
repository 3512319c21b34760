package import ContentModel
import JSONWriting

extension HandoutFace {
  /// Where templates find the logo, below the folder that they see.
  package static func path(of logo: Logo) -> String { "face/logo.\(logo.ending)" }

  /// What the data of a document holds of its publisher.
  static let shape = DataShape(
    name: "face", summary: "How a document shows who publishes it, besides the name.",
    fields: [
      DataField("logo", .object(logoShape), "The picture of the publisher.").optional,
      DataField("contact", .list(.object(wayShape)), "How the publisher can be reached."),
      DataField("text", .text, "What the publisher says at the foot of pages, or nothing."),
      DataField(
        "links", .list(.object(linkShape)),
        "The links at the foot of pages, as far as they have whole addresses; those to edit the text and to say what one thinks of it come last."
      ),
      DataField("link", .text, "The colour of links: `#14506d`; nothing where it is the theme's."),
      DataField(
        "phases", .list(.object(colorShape)),
        "The colours of the first phases, where they are not the theme's."),
    ])

  private static let logoShape = DataShape(
    name: "logo", summary: "A picture.",
    fields: [
      DataField("file", .text, "Its path, as templates name it: `/face/logo.svg`."),
      DataField("text", .text, "The text that stands in for it."),
      DataField("width", .number, "How wide pages show it, in pixels: 96 are an inch."),
      DataField("height", .number, "How high they show it."),
    ])

  private static let wayShape = DataShape(
    name: "way", summary: "A way to reach somebody.",
    fields: [
      DataField("title", .text, "What it is: `Telephone`."),
      DataField("lines", .list(.text), "What is written; of a postal address, several lines."),
      DataField("address", .text, "The address that it leads to, or nothing."),
    ])

  private static let linkShape = DataShape(
    name: "faceLink", summary: "Words that lead to an address.",
    fields: [
      DataField("title", .text, "The words."),
      DataField("address", .text, "The whole address."),
      DataField("shown", .text, "The address as people read it, to be written out on paper."),
    ])

  private static let colorShape = DataShape(
    name: "phaseColours", summary: "The colours of a phase.",
    fields: [
      DataField("ink", .text, "That of words: `#0a6460`."),
      DataField("tint", .text, "That of what stands behind words."),
    ])

  /// Writes the members of the object.
  func write(to json: inout JSONWriter) {
    if let logo {
      json.member(
        "logo",
        object: { json in
          json.member("file", "/\(Self.path(of: logo))")
          json.member("text", logo.text)
          json.member("width", logo.width)
          json.member("height", logo.height)
        })
    }
    json.member("contact", contact) { way, json in
      json.object { json in
        json.member("title", way.title)
        json.member("lines", way.lines)
        json.member("address", way.address)
      }
    }
    json.member("text", text)
    json.member("links", links) { link, json in
      json.object { json in
        json.member("title", link.title)
        json.member("address", link.address)
        json.member("shown", link.shown)
      }
    }
    json.member("link", colors.link?.light.color.text ?? "")
    json.member("phases", colors.phases) { pair, json in
      json.object { json in
        json.member("ink", pair.light.color.text)
        json.member("tint", pair.lightTint.text)
      }
    }
  }
}
