import { formatDate } from "@cchc/core";
import { type DiffSubject, type MeaningChange, type PolicyDiff, renderMessage } from "@cchc/rules";
import { policyDiffWords as words } from "./policy-diff-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** So many places of changed words are named. */
const mostPlaces = 5;

/** What changed between two policies, thing by thing: what can move points first, then changes of words in one line. */
export function renderPolicyDiff(diff: PolicyDiff, style: TerminalStyle): string {
  const { language } = style;
  const named = ({ id, title, sha256 }: PolicyDiff["before"]) => `${id} “${title[language]}” (${sha256.slice(0, 8)})`;
  const head = [
    fill(words.head[language], { before: named(diff.before), after: named(diff.after) }),
    ...(diff.on === undefined ? [] : [fill(words.on[language], { date: formatDate(diff.on, language) })]),
  ];
  const subjects = new Map(diff.changes.map(({ subject }) => [subjectText(subject, style), subject]));
  const groups = [...subjects.keys()].map((title) =>
    [
      title,
      ...diff.changes
        .filter(({ subject }) => subjectText(subject, style) === title)
        .flatMap((change) => changeLines(change, style)),
    ].join("\n"),
  );
  const none = diff.changes.length === 0 ? [words.none[language]] : [];
  const tally = diff.changes.length === 0 ? [] : [tallyLine(diff, style)];
  return safePage([head.join("\n"), ...none, ...groups, ...wordingLine(diff, style), ...tally].join("\n\n"));
}

function subjectText({ of, code, title }: DiffSubject, { language }: TerminalStyle): string {
  const name = nameText(title[language], language);
  return fill(words[of][language], { title: code === undefined ? name : `${code} ${name}` });
}

function changeLines(change: MeaningChange, style: TerminalStyle): string[] {
  const { language } = style;
  const { effect, message, intervals = [], file, at, dates, subject } = change;
  const version =
    subject.of === "indicator" && at[0] === "rules"
      ? `${fill(words.version[language], { from: formatDate(dates.from, language) })} · `
      : "";
  return [
    `  [${words[effect][language]}] ${version}${renderMessage(message, style)}`,
    ...intervals.map((one) => `      ${renderMessage(one.message, style)}`),
    `      ${placeText(file, at)}`,
  ];
}

function placeText(file: string, at: MeaningChange["at"]): string {
  return [file, ...at].join(" › ");
}

function wordingLine({ wording }: PolicyDiff, { language }: TerminalStyle): string[] {
  const places = wording.slice(0, mostPlaces).map(({ file, at }) => placeText(file, at));
  const more = wording.length - places.length;
  const listed = more > 0 ? [...places, fill(words.more[language], { count: more })] : places;
  return wording.length === 0
    ? []
    : [fill(words.wording[language], { count: wording.length, places: listed.join("; ") })];
}

function tallyLine({ changes }: PolicyDiff, { language }: TerminalStyle): string {
  const of = (effect: MeaningChange["effect"]) => changes.filter((one) => one.effect === effect).length;
  return fill(words.tally[language], {
    changes: changes.length,
    judgement: of("judgement"),
    display: of("display"),
    citation: of("citation"),
  });
}
