import { entities } from "@cchc/core";
import {
  type FlagDocument,
  type Policy,
  type RaisedFlag,
  type RaisingRecords,
  renderMessage,
  type Scorecard,
} from "@cchc/rules";
import { besideWords } from "./beside-words.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** Ids of records that are printed of each kind. */
const mostIds = 5;

/** Codes of the flags that touch an indicator, for the end of its title: ` ⚑ I1 I7`; empty when none does. */
export function flagMark({ flags }: Scorecard, policy: Policy, indicator: string): string {
  const codes = codesOf(
    flags.filter(({ touches }) => touches.includes(indicator)),
    policy,
  );
  return codes.length === 0 ? "" : ` ⚑ ${codes.join(" ")}`;
}

/** How many flags a card has, and which, for its head; none when nothing was raised. */
export function flagCountLine({ flags }: Scorecard, policy: Policy, { language }: TerminalStyle): string[] {
  const codes = codesOf(flags, policy);
  return codes.length === 0
    ? []
    : [`  ${fill(besideWords.flagCount[language], { count: codes.length, codes: codes.join(" ") })}`];
}

/** How many flags were raised, for a column; `?` when some could not be looked at. */
export function flagCell({ flags, unchecked }: Scorecard): string {
  const raised = new Set(flags.map(({ id }) => id)).size;
  return `${raised}${unchecked.length === 0 ? "" : "?"}`;
}

/** The flags of a card: what raised each, what it touches, its first records, what to look at; then those that could not be looked at. */
export function flagSection(card: Scorecard, policy: Policy, style: TerminalStyle): string[] {
  const lines = flagTexts(card, policy, style);
  return lines.length === 0 ? [] : [[besideWords.flags[style.language], ...lines].join("\n")];
}

/** The lines of that section; what belongs to a flag is set in deeper than the flag. */
export function flagTexts(card: Scorecard, policy: Policy, style: TerminalStyle): string[] {
  return policy.flags.flatMap((flag) => [
    ...raisedLines(flag, card, { policy, style }),
    ...uncheckedLine(flag, card, style),
  ]);
}

/** The flags that touch one indicator, for its page. */
export function flagLines(
  card: Scorecard,
  indicator: string,
  { policy, style }: { readonly policy: Policy; readonly style: TerminalStyle },
): LabelledLine[] {
  const { language } = style;
  return policy.flags.flatMap(({ id, code, title, meaning, look }) => {
    const raised = card.flags.filter((one) => one.id === id && one.touches.includes(indicator));
    return raised.length === 0
      ? []
      : [
          [`⚑ ${code}`, title[language]] as const,
          ...raised.flatMap((one): LabelledLine[] => [
            [`  ${besideWords.flag[language]}`, renderMessage(one.reason, style)],
            ...recordLines(one, { policy, style }),
          ]),
          [`  ${besideWords.meaning[language]}`, meaning[language]] as const,
          [`  ${besideWords.look[language]}`, look[language]] as const,
        ];
  });
}

interface Printing {
  readonly policy: Policy;
  readonly style: TerminalStyle;
}

function raisedLines({ id, code, title, look }: FlagDocument, { flags }: Scorecard, printing: Printing): string[] {
  const { language } = printing.style;
  const raised = flags.filter((one) => one.id === id);
  if (raised.length === 0) {
    return [];
  }
  return [
    `  ${code.padEnd(6)}${title[language]}`,
    ...raised.flatMap((one) => [
      `        ${renderMessage(one.reason, printing.style)} → ${touchedText(one, printing)}`,
      ...recordLines(one, printing).map(([label, text]) => `          ${label.trim()}: ${text}`),
    ]),
    `        ${besideWords.look[language]}: ${look[language]}`,
  ];
}

function touchedText({ touches }: RaisedFlag, { policy, style }: Printing): string {
  const codes = policy.indicators.filter(({ id }) => touches.includes(id)).map(({ code }) => code);
  return codes.length === 0 ? besideWords.wholeCard[style.language] : codes.join(" ");
}

/** The first records behind a flag; where several measures counted some, each under its measure. */
function recordLines({ records }: RaisedFlag, { policy, style }: Printing): LabelledLine[] {
  const { language } = style;
  return records.map(({ entity, measure, ids }) => {
    const kind = entities.get(entity)?.title[language] ?? entity;
    const counted = records.length === 1 ? undefined : policy.measures.get(measure ?? "")?.title[language];
    return [`  ${counted ?? kind}`, idList(ids, style)];
  });
}

function idList(ids: RaisingRecords["ids"], { language }: TerminalStyle): string {
  const first = ids.slice(0, mostIds).map((id) => nameText(id, language));
  return `${first.join(", ")}${ids.length > mostIds ? " …" : ""}`;
}

/** One line for a flag that could not be looked at, with the first reason. */
function uncheckedLine({ id, code }: FlagDocument, { unchecked }: Scorecard, style: TerminalStyle): string[] {
  const { language } = style;
  const [first, ...others] = unchecked.filter((one) => one.id === id).map(({ reason }) => renderMessage(reason, style));
  if (first === undefined) {
    return [];
  }
  const more = others.length === 0 ? "" : fill(besideWords.otherReasons[language], { count: others.length });
  return [`  ${code.padEnd(6)}${fill(besideWords.unchecked[language], { reason: first })}${more}`];
}

/** Codes of raised flags, each once, in the order of the policy. */
function codesOf(raised: readonly RaisedFlag[], { flags }: Policy): string[] {
  const ids = new Set(raised.map(({ id }) => id));
  return flags.filter(({ id }) => ids.has(id)).map(({ code }) => code);
}
