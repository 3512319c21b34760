import ContentModel
import ForeignTexts
import Testing

@Suite struct WebPageTests {
  @Test func findsTheTextOfAPageAndListsTheRest() throws {
    let found = try page(
      """
      <div id="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
      <a class="skip-link" href="#main">Skip to content</a>
      <header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
      <div class="breadcrumbs"><a href="/">Home</a> &gt; Ropes</div>
      <main id="main"><h1>Ropes <a class="headerlink" href="#r">¶</a></h1>
      <nav class="toc"><ul><li><a href="#a">Care</a></li><li><a href="#b">Age</a></li></ul></nav>
      <p>Rinse them.</p><div class="share-buttons">Share</div>
      <aside><h2>Related</h2></aside></main><footer>© 2019</footer>
      """)
    #expect(found.outline == ["h1 Ropes", "p Rinse them."])
    #expect(found.texts(.navigation) == ["Home", "Home > Ropes"])
    #expect(found.texts(.contents) == ["Care", "Age"])
    #expect(
      found.texts(.furniture) == [
        "We use cookies.", "Accept", "Skip to content", "¶", "Share", "Related", "© 2019",
      ])
  }

  @Test func findsTheDensestPartOfAPageThatSaysNothing() throws {
    let found = try page(
      """
      <table><tr><td><a href=a>Stations</a><br><a href=b>Boats</a></td><td><h1>Ropes</h1><p>Ropes are rinsed in fresh
      water after each use, and hung where air reaches them.<p>One that has held a shock load is taken out of
      use, whatever it looks like, and the log says so.</td></tr></table><font size=1>Changed in 2003</font>
      """)
    #expect(
      found.outline == [
        "h1 Ropes",
        "p Ropes are rinsed in fresh water after each use, and hung where air reaches them.",
        "p One that has held a shock load is taken out of use, whatever it looks like, and the log says so.",
      ])
    #expect(found.texts(.furniture) == ["Stations", "Boats", "Changed in 2003"])
  }

  @Test func leavesScriptsAndStylesOutAndListsWhatIsHidden() throws {
    let found = try page(
      """
      <p>Seen <span hidden>never</span><span style="display: none">not</span> here.</p><script>var a = "<p>no</p>"</script>
      <style>p { color: red }</style><template>later</template><noscript>Turn it on.</noscript>
      """)
    #expect(found.outline == ["p Seen here."])
    #expect(found.texts(.hidden) == ["nevernot", "Turn it on."])
    #expect(found.quotes(.hidden) == ["never", "not", "Turn it on."])
  }

  @Test func joinsWordsAcrossElementsAndPartsThemAtBlocks() throws {
    let found = try page("<div>one<b>two</b> <i> three</i>four<div>five</div>six<br>seven</div>")
    #expect(found.outline == ["p one**two** *three*four", "p five", "p six / seven"])
    #expect(found.texts(.body) == ["onetwo threefour", "five", "six", "seven"])
  }

  @Test func keepsTheNumbersOfLists() throws {
    let found = try page(
      """
      <ol start=3><li>c<li>d<li value=9>i<ul><li>deep</ul></ol><ol reversed><li>b<li>a</ol>
      <dl><dt>Splice</dt><dd>Two ends made one.</dd></dl>
      """)
    #expect(
      found.outline == [
        "ol3(p c | p d)", "ol9(p i + ul(p deep))", "ol2(p b)", "ol1(p a)",
        "ul(p **Splice** + p Two ends made one.)",
      ])
  }

  @Test func readsTablesWithJoinedCellsOnce() throws {
    let found = try page(
      """
      <table><caption>Costs</caption><tr><th>Boat<th colspan=2>Cost</tr><tr><td rowspan=2>Inshore<td>day<td>400</tr>
      <tr><td><p>night</p><p>and dawn</p><td>650</tr></table>
      """)
    #expect(
      found.outline == [
        "table Costs[Boat | Cost | ][Inshore | day | 400][ | night / and dawn | 650]"
      ])
    #expect(found.quotes(.mergedCells).count == 1)
  }

  @Test func tellsTablesForLooksFromTablesOfData() throws {
    let found = try page(
      """
      <table role=presentation><tr><td><p>Left</p><td><p>Right</p></tr></table>
      <table><tr><th>Rope<th>Life</tr><tr><td>Nylon<table><tr><td>laid<td>braided</table><td>5</tr></table>
      <table><tr><td>Alone</table>
      """)
    #expect(
      found.outline == [
        "p Left", "p Right", "table [Rope | Life][Nylon / laid / braided | 5]", "p Alone",
      ])
    #expect(found.quotes(.nestedTable) == ["Nylon laid braided"])
  }

  @Test(arguments: [
    """
    <p>Kept<sup id=r1><a href="#n1">1</a></sup>.</p><ol class=footnotes><li id=n1>Survey. <a href="#r1">↩</a></li></ol>
    """,
    """
    <p>Kept<a name=anc href="#sym" class=sdfootnoteanc><sup>1</sup></a>.</p>
    <div id=sdfootnote1><p><a class=sdfootnotesym name=sym href="#anc">1</a>Survey.</p></div>
    """,
    """
    <p>Kept<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
    <div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Survey.</p></div>
    """,
  ]) func setsFootnotesWhereTheyAreUsed(_ body: String) throws {
    let found = try page(body)
    #expect(found.outline == ["p Kept^1: p Survey.^."])
    #expect(found.texts(.body) == ["Kept."])
    #expect(found.texts(.note) == ["Survey."])
    #expect(found.texts(.furniture).count == 2)
  }

  @Test func keepsARaisedNumberThatLeadsNowhereAndSaysSo() throws {
    let found = try page("<p>Kept<sup>12</sup> apart.</p>")
    #expect(found.outline == ["p Kept12 apart."])
    #expect(found.quotes(.gluedNoteNumber) == ["12"])
  }

  @Test func readsListsThatWordTypes() throws {
    func entry(_ level: Int, _ mark: String, _ text: String) -> String {
      """
      <p class=MsoListParagraph style='mso-list:l0 level\(level) lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\(mark)<span>&nbsp;&nbsp; </span></span><![endif]>\(text)<o:p></o:p></p>
      """
    }
    let found = try page(
      entry(1, "·", "boards") + entry(2, "o", "red") + entry(1, "·", "knives") + "<p>Then:</p>"
        + entry(1, "3.", "Signed?")
        + entry(1, "4.", "Read?"))
    #expect(
      found.outline == [
        "ul(p boards + ul(p red) | p knives)", "p Then:", "ol3(p Signed? | p Read?)",
      ])
    #expect(found.texts(.body).contains("3. Signed?"))
  }

  @Test func readsWhatIsOnTheClipboard() throws {
    let clipboard = """
      Version:0.9
      StartHTML:0000000105
      <html><body><!--StartFragment--><b style="font-weight:normal"><p><span style="font-weight:700">Dry</span> goods</p>
      <ul><li>flour</li><ul><li>plain</li></ul></ul></b><div>1. One?<br>2. Two?</div><!--EndFragment--></body></html>
      """
    let found = try readWebPage(Array(clipboard.utf8), name: "")
    #expect(
      found.outline == ["p **Dry** goods", "ul(p flour + ul(p plain))", "ol1(p One? | p Two?)"])
    #expect(found.passages.first?.place == ForeignPlace(.line, 3))
  }

  @Test func keepsLinksThatLeadOutOfThePageAndNoOthers() throws {
    let found = try page(
      """
      <p><a href=" https://example.org/a ">a</a> <a href="JavaScript:alert(1)">b</a> <a href="c.html">c</a> <a href="#d">d</a>
      <a href="data:text/html,x">e</a> <a href="mailto:f@example.org">f</a></p>
      """)
    #expect(found.outline == ["p [a](https://example.org/a) b c d e [f](mailto:f@example.org)"])
  }

  @Test func namesPicturesAndFetchesNone() throws {
    let found = try page(
      """
      <figure><img src="p_files/a%20b.png?x=1" alt="A boat"><figcaption>The slip</figcaption></figure>
      <p><img src="data:image/png;base64,iVBORw==" alt="Dot"></p><p><img src="https://example.org/c.png" alt="Far"></p>
      <p><img src="d.png"></p><p><img src="e.gif" alt=""></p>
      """)
    #expect(
      found.pictures.map(\.name) == [
        "p_files/a b.png", "image-2.png", "https://example.org/c.png", "d.png",
      ])
    #expect(found.pictures[1].contents == [0x89, 0x50, 0x4E, 0x47])
    #expect(found.outline.first == "figure p_files/a b.png (A boat) The slip")
    #expect(found.quotes(.pictureWithoutText) == ["d.png"])
    #expect(found.quotes(.pictureElsewhere) == ["https://example.org/c.png"])
    #expect(found.texts(.alternative) == ["A boat", "Dot", "Far"])
  }

  private static let encoded: [(bytes: [UInt8], text: String)] = {
    let windows: [UInt8] = Array("<p>caf".utf8) + [0xE9, 0x20, 0x80, 0x93] + Array("</p>".utf8)
    let latin: [UInt8] = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let pairMark: [UInt8] = [0xFF, 0xFE]
    return [
      (Array("<p>café €</p>".utf8), "café €"), (mark + Array("<p>café</p>".utf8), "café"),
      (windows, "café €“"), (latin, "café"), (pairMark + pairs("<p>café</p>"), "café"),
      (pairs("<p>cafés here</p>"), "cafés here"),
    ]
  }()

  @Test(arguments: encoded.indices) func readsTheEncodingsThatPagesHave(_ index: Int) throws {
    let (bytes, text) = Self.encoded[index]
    #expect(try readWebPage(bytes, name: "a.html").outline == ["p " + text])
  }

  @Test func refusesAnEncodingThatIsNotKnown() {
    let bytes = Array("<meta charset=shift_jis><p>".utf8) + [0x83, 0x65]
    #expect(throws: ForeignProblem.self) { try readWebPage(bytes, name: "a.html") }
  }

  @Test func refusesAPageWithoutWords() {
    #expect(throws: ForeignProblem.self) { try page("<script>only()</script>") }
  }

  @Test func tellsDeletedAndInsertedWords() throws {
    let found = try page("<p>It is <del>checked</del> <ins>signed</ins>.</p>")
    #expect(found.outline == ["p It is signed."])
    #expect(found.texts(.deleted) == ["checked"])
    #expect(found.quotes(.deletion) == ["checked"])
    #expect(found.quotes(.insertion) == ["signed"])
  }

  @Test func keepsBoxesThatStandOut() throws {
    let found = try page(
      """
      <main><aside class="call-out call-out-warning" role=note><p>Take care.</p></aside>
      <div class="admonition"><p>Read on.</p></div></main>
      """)
    #expect(found.outline == ["warning(p Take care.)", "quote(p Read on.)"])
  }
}
