extension SearchLanguage {
  /// Plurals and the endings of verbs, so that `reviews`, `reviewing` and `reviewed` find `review`.
  ///
  /// The steps take away more than a grammar would. That does no harm, since words and queries go through
  /// the same.
  static let english = SearchLanguage(
    code: "en",
    stopWords: Set(
      """
      a an and any are as at be been being but by can could did do does for from had has have he her his \
      how i if in into is it its may me might must my no of on or our s shall she should so some such t \
      than that the their them then there these they this those to us was we were what when where which \
      who whom whose why will with would you your
      """.split(separator: " ").map(String.init)),
    steps: [
      // Plurals.
      [
        Ending("children", "child", after: 0), Ending("people", "person", after: 0),
        Ending("women", "woman", after: 0), Ending("men", "man", after: 1),
        Ending("criteria", "criterion", after: 0), Ending("yses", "ysis", after: 2),
        Ending("sses", "ss", after: 2), Ending("xes", "x", after: 2),
        Ending("ches", "ch", after: 2), Ending("shes", "sh", after: 2),
        Ending("ies", "y", after: 2), Ending("ss", "ss", after: 0), Ending("us", "us", after: 0),
        Ending("is", "is", after: 0), Ending("s", "", after: 3),
      ],
      // Forms of verbs.
      [
        Ending("learnt", "learn", after: 0), Ending("reed", "ree", after: 1),
        Ending("eed", "eed", after: 0), Ending("ied", "y", after: 2), Ending("ing", "", after: 3),
        Ending("ed", "", after: 3),
      ],
      // What these leave behind: the doubled letter of `planned`, and the `e` that `deciding` has lost.
      ["b", "d", "g", "l", "m", "n", "p", "r", "t"].map { Ending($0 + $0, $0, after: 2) } + [
        Ending("ee", "ee", after: 0), Ending("e", "", after: 3),
      ],
    ], commonWords: commonEnglishWords)
}
