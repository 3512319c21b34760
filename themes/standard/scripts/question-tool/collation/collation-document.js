// A collation as a document for Word: the table of markers by agencies, then each marker with its questions.

/** How many agencies stand beside one another on a page; further ones follow in tables of their own. */
const AGENCIES_ABREAST = 4;

/** @param {WordWriter} word  @param {Collation} collation  @param {Words} words  @returns {string} */
function wordHeatTables(word, collation, words) {
  const starts = collation.agencies.flatMap((_, agency) => (agency % AGENCIES_ABREAST === 0 ? [agency] : []));
  return starts.map((start) => {
    const agencies = collation.agencies.slice(start, start + AGENCIES_ABREAST);
    const first = 1900;
    const width = Math.floor((WORD_WIDTH - first) / AGENCIES_ABREAST);
    const head = [words.text("marker"), ...agencies.map(({ name }) => name)].map((text) => (
      { content: word.paragraph(text, "TableHeading", { isTyped: true }), fill: PALETTE.accent }));
    const rows = collation.markers.map((marker) => [
      { content: word.paragraph(`${marker.marker} ${marker.title}`, "TableText", { link: marker.marker }) },
      ...marker.cells.slice(start, start + AGENCIES_ABREAST).map((cell) => {
        const most = mostFrequent(cell);
        const text = cellTexts(cell, titlesOfMarker(collation, marker), words).join("\n");
        return { content: word.paragraph(text, "TableText"), fill: most ? TINT_FILLS[tintNumber(collation, most) - 1] : "" };
      }),
    ]);
    return word.table({ style: "Counts", widths: [first, ...agencies.map(() => width)], rows: [head, ...rows], hasHead: true }) +
      word.paragraph("", "CoverEnd");
  }).join("");
}

/** @param {AgencyAnswer} answer  @param {string} scale  @param {Collation} collation  @param {Words} words  @returns {string[]} What an answer says beside its judgement, a line each. */
function writtenLines(answer, scale, collation, words) {
  /** @param {Answer} said  @param {string} judgement */
  const lines = (said, judgement) => [
    ...(judgement ? [judgement] : []), ...(said.notes ? [said.notes] : []),
    ...(said.action ? [words.text("count", {
      title: words.text("action"),
      count: [said.action, said.owner, said.due, stateInWords(said.state, words)].filter((text) => text).join(", "),
    })] : []),
  ];
  return [
    ...lines(answer, ""), ...answerRemarks(answer, words),
    ...answer.others.flatMap((other) => [otherFrom(other.from, words), ...lines(other, other.judgement && titleIn(collation, other.judgement, scale))]),
  ];
}

/** @param {WordWriter} word  @param {AgencyAnswer[]} answers  @param {string} scale  @param {Collation} collation  @param {Words} words  @returns {string} */
function wordAnswers(word, answers, scale, collation, words) {
  if (answers.length === 0) return "";
  const head = ["agency", "judgement", "notes"].map((key) => ({ content: word.paragraph(words.text(key), "TableHeading"), fill: PALETTE.accent }));
  const rows = answers.map((answer) => [
    { content: word.paragraph(collation.agencies[answer.agency].name, "TableName", { isTyped: true }) },
    {
      content: word.paragraph(answer.judgement ? titleIn(collation, answer.judgement, scale) : "", "TableChoice"),
      fill: answer.judgement ? TINT_FILLS[tintNumber(collation, answer.judgement) - 1] : "",
    },
    { content: word.paragraph(writtenLines(answer, scale, collation, words).join("\n"), "TableText", { isTyped: true }) },
  ]);
  return word.table({ style: "Counts", widths: [2200, 1800, WORD_WIDTH - 4000], rows: [head, ...rows], hasHead: true, maySplit: rows.map(() => true) }) +
    word.paragraph("", "TableEnd");
}

/** @param {WordWriter} word  @param {CollatedQuestion} question  @param {Collation} collation  @param {Words} words  @returns {string} */
function wordQuestion(word, question, collation, words) {
  /** @param {string} key  @param {number[]} agencies */
  const sentence = (key, agencies) => agencies.length > 0 && word.paragraph(words.text(key, { agencies: namesOf(collation, agencies) }), "Sum");
  return [
    word.paragraph(question.question, "Heading2"), question.added && word.paragraph(words.text("origin-added"), "Origin"),
    word.paragraph(question.wording, "Quote"), word.paragraph(countsInWords(question, collation, words), "Sum"),
    sentence("open-by", question.leftOpen), sentence("not-in-file", question.notInFile), sentence("unsettled-by", question.leftUnsettled),
    wordAnswers(word, question.answers, question.scale, collation, words),
  ].filter((part) => part).join("");
}

/** @param {WordWriter} word  @param {Collation} collation  @param {string} marker  @param {Words} words  @returns {string} */
function wordAssessments(word, { assessments, agencies }, marker, words) {
  const own = assessments.filter((one) => one.marker === marker);
  if (own.length === 0) return "";
  return word.paragraph(words.text("marker-as-a-whole"), "Heading2") + own.map(({ title, entries }) =>
    word.paragraph(title, "TableGroup", { isNext: true }) + word.table({
      style: "Facts", widths: [2200, WORD_WIDTH - 2200],
      rows: entries.map((entry) => [
        { content: word.paragraph(agencies[entry.agency].name, "TableName", { isTyped: true }) },
        { content: word.paragraph(entryLines(entry, words), "TableText", { isTyped: true }) }]),
    }) + word.paragraph("", "TableEnd")).join("");
}

/** @param {Collation} collation  @param {string} title  @param {string} now  @param {Words} words  @returns {Uint8Array} */
function collationDocument(collation, title, now, words) {
  const { lang, dir } = document.documentElement;
  const word = makeWordWriter(dir === "rtl");
  const set = [collation.set.title, collation.set.edition].filter((text) => text).join(", ");
  const notOfficial = words.text("not-official");
  const facts = [{ name: words.text("returns"), text: namesOf(collation, [...collation.agencies.keys()]), isTyped: true }];
  const told = collation.agencies.filter(({ messages }) => messages.length > 0);
  const body = [
    wordCover(word, /** @type {Report} */ ({ title, set, facts, notOfficial, provenance: collation.provenance })),
    word.paragraph(words.text("table"), "Heading1", { startsPage: true }), word.paragraph(words.text("table-explained")),
    wordHeatTables(word, collation, words),
    ...collation.markers.flatMap(({ marker, title: heading }) => [
      word.paragraph(`${marker} ${heading}`, "Heading1", { bookmark: marker }),
      ...collation.questions.filter((question) => question.marker === marker).map((question) => wordQuestion(word, question, collation, words)),
      wordAssessments(word, collation, marker, words),
    ]),
    ...(collation.removed.length > 0 ? [
      word.paragraph(words.text("removed-heading"), "Heading1"), word.paragraph(words.text("not-counted"), "Sum"),
      ...collation.removed.map(({ question, wording, answers }) =>
        word.paragraph(question, "Heading2") + word.paragraph(wording, "Quote") + wordAnswers(word, answers, "", collation, words)),
    ] : []),
    ...(told.length + collation.leftOut.length > 0 ? [word.paragraph(words.text("returns"), "Heading1")] : []),
    ...told.map(({ name, messages }) => word.paragraph([`${name}:`, ...messages].join(" "))),
    ...collation.leftOut.map((one) => word.paragraph(words.text("left-out-file", one))),
  ];
  return wordFile({
    title, author: "", language: lang, isRightToLeft: dir === "rtl", changed: now, body: body.join(""), header: set,
    footer: [title, notOfficial].filter((text) => text).join(" · "), page: words.text("page"),
  });
}
