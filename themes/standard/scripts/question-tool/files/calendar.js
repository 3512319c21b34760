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

/** How long before its day an action is brought to mind: a week. */
const CALENDAR_ALARM = "-P7D";

/**
 * Returns a calendar in which each action with a due date that is still to be done is an event of that day.
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
  const name = calendarText(review.name);
  // What says it of the whole calendar (RFC 7986) is lost where programs take in events alone, which is usual.
  const about = provenance.length > 0 ? [`DESCRIPTION:${calendarText(provenance.join("\n"))}`] : [];
  const addresses = questionAddresses(questions);
  /** @param {string} key  @param {string} text */
  const line = (key, text) => text && `${words.text(key)}: ${text}`;
  /** @param {Action} action */
  const description = ({ question, origin, wording, owner, standing }) => [
    origin, wording, line("owner", owner), line("state", standing), line("review", review.name), addresses.get(question), provenance[0],
  ].filter((text) => text).join("\n");
  const actions = actionsOf(review, questions, words).filter(({ due, state }) => due !== "" && !FINISHED.includes(state));
  const events = actions.flatMap((event) => {
    const summary = calendarText(`${event.question}: ${event.action}`);
    const url = addresses.get(event.question);
    return [
      "BEGIN:VEVENT",
      `UID:${review.id}-${event.question.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${event.due.replaceAll("-", "")}`,
      `SUMMARY:${summary}`,
      `DESCRIPTION:${calendarText(description(event))}`,
      ...(url ? [`URL:${url}`] : []),
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${summary}`, `TRIGGER:${CALENDAR_ALARM}`, "END:VALARM",
      "END:VEVENT",
    ];
  });
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waymark//Question tool//EN", `NAME:${name}`, `X-WR-CALNAME:${name}`, ...about, ...events,
    "END:VCALENDAR",
  ].map(foldedLine).join("");
}
