import {
  basisWords,
  confidenceWords,
  type Indicator,
  type Policy,
  printShare,
  type Result,
  renderMessage,
  statusWords,
} from "@cchc/rules";
import { besideWords } from "./beside-words.ts";
import { partialLine } from "./partial-line.ts";
import { pointsOrDash } from "./print.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** Up to so many units are named; more are counted. */
const mostNamed = 4;

/** What a reader must know to read the table right: points without evidence, scores taken over, grades that are defaults, rounding and ties. */
export function renderNotes(result: Result, policy: Policy, style: TerminalStyle): string {
  const { language } = style;
  const notes = [
    ...partialLine(result, style),
    words.noteEvidence[language],
    words.noteMissing[language],
    ...(policy.flags.length === 0 ? [] : [besideWords.noteFlags[language]]),
    ...(result.agreement === undefined ? [] : [words.notePublished[language]]),
    ...judgementNotes(result, policy, style),
  ];
  return safePage([words.howToRead[language], ...notes.map((note) => `  ${note}`)].join("\n"));
}

/** What must be known of how units were judged, whatever the page shows of it. */
export function judgementNotes(result: Result, policy: Policy, style: TerminalStyle): string[] {
  return [
    ...policy.indicators.flatMap((indicator) => unearnedNote(indicator, result, style)),
    ...rescaledNote(result, style),
    ...cardNotes(result, style),
    ...takenOverNotes(result, policy, style),
    ...gradeNote(policy, style),
    ...rankNote(policy, style),
    methodNote(policy, style),
  ];
}

/** An indicator that gave points without evidence: how many points, why, and to whom. */
function unearnedNote({ id, code, title }: Indicator, { cards }: Result, style: TerminalStyle): string[] {
  const { language } = style;
  const given = cards.flatMap(({ unit, indicators }) =>
    indicators
      .filter((one) => one.id === id && one.origin === "rule" && one.points?.isZero() === false)
      .map(({ status, points }) => ({ name: unit.name, status, points })),
  );
  const statuses = [...new Set(given.map(({ status }) => status))];
  return statuses.map((status) => {
    const same = given.filter((one) => one.status === status);
    const whom = unitNames(
      same.map(({ name }) => name),
      style,
    );
    return fill(words.noteUnearned[language], {
      indicator: `${code} ${title[language]}`,
      points: pointsOrDash(same[0]?.points, style),
      why: statusWords[status][language],
      whom,
    });
  });
}

/** Units whose total was scaled up, because something that did not apply to them was left out. */
function rescaledNote({ cards }: Result, style: TerminalStyle): string[] {
  const names = cards.filter(({ total }) => total.rescaled).map(({ unit }) => unit.name);
  const whom = unitNames(names, style);
  return names.length === 0 ? [] : [fill(words.noteRescaled[style.language], { whom })];
}

/** What the cards say of their rules, each once: to all units, or with the names of those it is true of. */
function cardNotes({ cards }: Result, style: TerminalStyle): string[] {
  const said = cards.flatMap(({ unit, notes = [] }) =>
    notes.map((note) => ({ name: unit.name, text: renderMessage(note, style) })),
  );
  return [...new Set(said.map(({ text }) => text))].map((text) => {
    const names = said.filter((one) => one.text === text).map(({ name }) => name);
    return names.length === cards.length ? text : `${text} – ${unitNames(names, style)}`;
  });
}

function unitNames(names: readonly string[], { language }: TerminalStyle): string {
  return names.length > mostNamed
    ? fill(words.unitCount[language], { count: names.length })
    : names.map((name) => nameText(name, language)).join(", ");
}

function takenOverNotes({ cards }: Result, policy: Policy, { language }: TerminalStyle): string[] {
  const taken = new Set(
    cards.flatMap(({ indicators }) => indicators.filter((one) => one.origin === "published").map((one) => one.id)),
  );
  return policy.indicators
    .filter(({ id }) => taken.has(id))
    .map(({ code, title }) => fill(words.noteTakenOver[language], { indicator: `${code} ${title[language]}` }));
}

function gradeNote({ grades }: Policy, { language }: TerminalStyle): string[] {
  if (grades === undefined || grades.basis === "law") {
    return [];
  }
  const basis = basisWords[grades.basis][language];
  const confidence = confidenceWords[grades.source.confidence][language];
  return [fill(words.noteGrade[language], { basis, confidence })];
}

function rankNote({ rank: { evidence } }: Policy, style: TerminalStyle): string[] {
  return evidence === undefined
    ? []
    : [fill(words.noteRankEvidence[style.language], { evidence: printShare(evidence, style) })];
}

function methodNote({ print, rank, id, sha256 }: Policy, { language }: TerminalStyle): string {
  const ties = rank.ties === "standard" ? "1, 2, 2, 4" : "1, 2, 2, 3";
  return fill(words.noteMethod[language], {
    digits: print.digits,
    ties,
    policy: id,
    sha256: `${sha256.slice(0, 12)}…`,
  });
}
