import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the keys of `site.yml` that say how the publisher is shown and reached.
///
/// - Parameters:
///   - fields: The keys of the file.
///   - path: The file.
///   - publisher: Who publishes the site, or else its name: what stands in for a logo without a text.
///   - content: The files of the content.
/// - Returns: What fits of it.
func readPublisherFace(
  _ fields: inout YAMLFields, path: String, publisher: String, from content: ContentFiles
) -> PublisherFace {
  var outside: [ExternalLink] = []
  var places: [String: TextPosition] = [:]
  for key in faceKeys where fields.has(key) { places[key] = fields.position(of: key) }
  let contact = readContact(&fields, path: path, &outside)
  let footer = readFooter(&fields, path: path, &outside)
  return PublisherFace(
    logo: readLogo(&fields, path: path, publisher: publisher, from: content), contact: contact,
    footer: footer, colors: readColors(&fields, path: path),
    editAddress: readEditAddress(&fields),
    feedback: readFeedback(&fields, path: path, &outside), outsideLinks: outside,
    places: places)
}

/// The keys that say how the publisher is shown and reached.
private let faceKeys = ["logo", "contact", "footer", "colours", "edit-url", "feedback"]

extension [ExternalLink] {
  /// Adds an address of the web, at its place in a file.
  fileprivate mutating func add(_ address: String?, at text: YAMLText?, path: String) {
    guard let address, let text, isWholeWebAddress(address) else { return }
    append(ExternalLink(address, at: text.position.inFile(path)))
  }
}

extension YAMLFields {
  /// Returns what `read` makes of a key that holds keys of its own, with the findings on these; nil where it is
  /// missing.
  mutating func group<Value>(
    _ key: String, path: String, _ shape: FileShape, _ read: (inout YAMLFields) -> Value
  ) -> Value? {
    guard let node = node(key) else { return nil }
    var keys = YAMLFields(node, path: path, shape: shape)
    let value = read(&keys)
    for finding in keys.finish() { add(finding) }
    return value
  }
}

private func readContact(
  _ fields: inout YAMLFields, path: String, _ outside: inout [ExternalLink]
) -> Contact {
  fields.group("contact", path: path, .contact) { keys in
    let mail = keys.optionalText("mail")
    let telephone = keys.optionalText("telephone")
    let address = keys.optionalText("address")
    let form = keys.optionalText("form")
    keys.reportPlaceholders([address])
    keys.reportSigns([("address", address)], path: path)
    let formAddress = fitting(form, "form", &keys, isWholeWebAddress, webHint)
    outside.add(formAddress, at: form, path: path)
    return Contact(
      mail: fitting(mail, "mail", &keys, isMailAddress, mailHint) ?? "",
      telephone: fitting(telephone, "telephone", &keys, isTelephone, telephoneHint) ?? "",
      address: (address?.string ?? "").split(whereSeparator: \.isNewline).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.filter { !$0.isEmpty },
      form: formAddress ?? "")
  } ?? Contact()
}

/// Returns the text of a key where it is as it should be, with a finding where it is not.
private func fitting(
  _ text: YAMLText?, _ key: String, _ fields: inout YAMLFields, _ fits: (String) -> Bool,
  _ hint: (String) -> String
) -> String? {
  guard let text else { return nil }
  if fits(text.unquoted) { return text.unquoted }
  fields.report(
    .wrongValue, text, "'\(text.string)' does not fit '\(key)'",
    Suggestion(hint(text.unquoted)))
  return nil
}

private func mailHint(for text: String) -> String {
  for beginning in ["mailto:", "<"] where text.hasPrefix(beginning) {
    let meant = text.dropFirst(beginning.count).prefix { $0 != ">" }
    if isMailAddress(String(meant)) { return "write the address alone: \(meant)" }
  }
  return "write a mail address, such as markers@example.org"
}

private func telephoneHint(for text: String) -> String {
  let meant = text.trimmingPrefix("tel:")
  if meant.count < text.count, isTelephone(String(meant)) {
    return "write the number alone: \(meant)"
  }
  return "write digits, spaces, hyphens and brackets, such as 01632 960001 or +44 1632 960001"
}

private func webHint(for text: String) -> String {
  if isWholeWebAddress("https://\(text)"), text.contains(".") { return "write https://\(text)" }
  return "write a whole address, such as https://www.example.org/contact"
}

private func isTelephone(_ text: String) -> Bool {
  let rest = text.hasPrefix("+") ? text.dropFirst() : text[...]
  let digits = rest.utf8.count { (0x30...0x39).contains($0) }
  return (3...17).contains(digits)
    && rest.utf8.allSatisfy { (0x30...0x39).contains($0) || " -().".utf8.contains($0) }
}

private func readFooter(
  _ fields: inout YAMLFields, path: String, _ outside: inout [ExternalLink]
) -> PublisherFooter {
  fields.group("footer", path: path, .footer) { keys in
    let text = keys.optionalText("text")
    keys.reportPlaceholders([text])
    keys.reportSigns([("text", text)], path: path)
    var findings: [Diagnostic] = []
    let links = keys.nodes("links").compactMap { node -> FooterLink? in
      var entry = YAMLFields(node, path: path, shape: .footerLink)
      let title = entry.text("title")
      let address = entry.text("address")
      entry.reportPlaceholders([title])
      entry.reportSigns([("title", title)], path: path)
      let target = fitting(address, "address", &entry, isLinkTarget, linkHint)
      outside.add(target, at: address, path: path)
      findings += entry.finish()
      guard let title, let target, let address else { return nil }
      return FooterLink(title: title.string, address: target, position: address.position)
    }
    for finding in findings { keys.add(finding) }
    return PublisherFooter(text: text?.string ?? "", links: links)
  } ?? PublisherFooter()
}

private func isLinkTarget(_ text: String) -> Bool {
  if text.hasPrefix("mailto:") { return isMailAddress(String(text.dropFirst("mailto:".count))) }
  if text.hasPrefix("tel:") { return isTelephone(String(text.dropFirst("tel:".count))) }
  let isPath =
    text.hasSuffix(".md") && !text.contains(":") && !text.hasPrefix("/")
    && !text.hasPrefix("\(contentFolder)/")
    && !text.split(separator: "/").contains("..")
  return isPath || isWholeWebAddress(text)
}

private func linkHint(for text: String) -> String {
  if isMailAddress(text) { return "write mailto:\(text)" }
  if text.hasPrefix("content/"), text.hasSuffix(".md") {
    return "write \(text.dropFirst("content/".count))"
  }
  let file = text.hasSuffix(".html") ? "\(text.dropLast(".html".count)).md" : ""
  if !file.isEmpty, !text.contains(":"), isLinkTarget("pages/\(file)") {
    return "name the file of the page, such as pages/\(file)"
  }
  if isWholeWebAddress("https://\(text)"), text.contains("."), !text.contains(" ") {
    return "write https://\(text)"
  }
  return "write the file of a page below 'content', such as pages/privacy.md, or a whole address"
}

private func readEditAddress(_ fields: inout YAMLFields) -> String? {
  let key = "edit-url"
  guard let text = fields.optionalText(key) else { return nil }
  let place = PublisherFace.pathPlace
  let example = "https://code.example/markers/edit/main/\(place)"
  let written = text.unquoted
  if !written.contains(place) {
    fields.report(
      .wrongValue, text, "'\(text.string)' leads to the same place from every page",
      "write \(place) where the path of the file belongs, such as \(example)")
    return nil
  }
  return fitting(text, key, &fields, { isWholeWebAddress($0.replacing(place, with: "a")) }) { _ in
    "write a whole address with \(place) in it, such as \(example)"
  }
}

private func readFeedback(
  _ fields: inout YAMLFields, path: String, _ outside: inout [ExternalLink]
) -> String? {
  let text = fields.optionalText("feedback")
  let address = fitting(
    text, "feedback", &fields,
    {
      isMailAddress($0) || isWholeWebAddress($0.replacing(PublisherFace.pagePlace, with: "a"))
    }
  ) { text in
    let mail = text.trimmingPrefix("mailto:")
    if mail.count < text.count, isMailAddress(String(mail)) {
      return "write the address alone: \(mail)"
    }
    return
      "write a mail address or a whole address, such as https://www.example.org/feedback?page={page}"
  }
  outside.add(address, at: text, path: path)
  return address
}

/// Checks that the links at the foot of pages lead to pages, and that pages which show how the publisher can be
/// reached have something to show.
func checkFace(
  _ face: PublisherFace, home: PageDraft?, pages: [PageDraft], sets: [SetDraft],
  settingsPath: String
) -> [Diagnostic] {
  let written =
    (home.map { [$0] } ?? []) + pages
    + sets.flatMap { set in
      (set.landing.map { [$0] } ?? []) + set.pages
    }
  let broken = face.footer.links.compactMap { link -> Diagnostic? in
    guard let file = link.file, !written.contains(where: { $0.path == file }),
      !sets.contains(where: { $0.markers.contains { $0.path == file } })
    else { return nil }
    let files = Set(written.map(\.path) + sets.flatMap { $0.markers.map(\.path) })
    let known = files.map { String($0.dropFirst(contentFolder.count + 1)) }.sorted()
    return Diagnostic(
      .brokenLink, at: link.position.inFile(settingsPath),
      "no page is written in '\(file)'",
      hint: didYouMean(link.address, among: known)
        ?? "name the file of a page below '\(contentFolder)', such as pages/privacy.md")
  }
  guard face.contact.isEmpty, face.feedback == nil else { return broken }
  return broken
    + written.compactMap { page in
      page.contactPosition.map { position in
        Diagnostic(
          .placeholder, at: position.inFile(page.path),
          "this page shows how the publisher can be reached, and nobody has said it yet",
          hint: "write 'contact' with mail, telephone, address or form into '\(settingsPath)'")
      }
    }
}
