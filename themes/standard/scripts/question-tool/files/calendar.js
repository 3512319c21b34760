// Actions with a due date, as a file for calendars (iCalendar, RFC 5545).

/** @param {string} text  @returns {string} */
function calendarText(text) {
  return text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,")
    .replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").toWellFormed();
}

/**
 * Breaks a line before it has more than 75 bytes, and never inside a character.
 *
 * @param {string} line
 * @returns {string}
 */
function foldedLine(line) {
  const encoder = new TextEncoder();
  let folded = "";
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > 75) {
      folded += "\r\n ";
      length = 1;
    }
    folded += character;
    length += size;
  }
  return `${folded}\r\n`;
}

/**
 * Returns a calendar in which each action with a due date is an event of that day.
 *
 * Events are taken in by every calendar; tasks are not. The time of the day stays free.
 *
 * @param {Review} review
 * @param {Question[]} questions
 * @param {Words} words
 * @param {string} now
 * @param {string[]} provenance
 * @returns {string}
 */
function actionCalendar(review, questions, words, now, provenance) {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  // What says it of the whole calendar (RFC 7986) is lost where programs take in events alone, which is usual.
  const about = provenance.length > 0 ? [`DESCRIPTION:${calendarText(provenance.join("\n"))}`] : [];
  /** @param {Action} action */
  const description = ({ origin, owner }) =>
    [origin, owner && `${words.text("owner")}: ${owner}`, provenance[0]].filter((text) => text).join("\n");
  const actions = actionsOf(review, questions, words).filter(({ due }) => due !== "");
  const events = actions.flatMap((event) => [
    "BEGIN:VEVENT",
    `UID:${review.id}-${event.question.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase()}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${event.due.replaceAll("-", "")}`,
    `SUMMARY:${calendarText(`${event.question}: ${event.action}`)}`,
    ...(description(event) ? [`DESCRIPTION:${calendarText(description(event))}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waymark//Question tool//EN", ...about, ...events, "END:VCALENDAR"]
    .map(foldedLine).join("");
}
