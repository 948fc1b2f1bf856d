import { type AnyRecord, type Evidence, type Localized, type Measure, measuresUnder, recordMeasure } from "@cchc/core";
import { definitionLines } from "./definition-lines.ts";
import { recordWords } from "./record-words.ts";
import { nameText, safePage } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** Ids that are printed of each kind. */
const mostListed = 20;

const shown = ["counted", "unsure", "met", "excluded", "open", "undated"] as const;

/** The records behind a measure by what each was to it, those that did not meet it first; ids with how many more there are. */
export function renderEvidence(
  measure: Measure,
  evidence: Evidence | "not-supplied" | "withheld" | undefined,
  style: TerminalStyle,
): string {
  const { language } = style;
  const title = `${measure.title[language]} (${measure.id})`;
  if (evidence === undefined) {
    const words = measuresUnder(measure).length > 0 ? recordWords.combined : recordWords.noRecords;
    return safePage(`${title}\n  ${words[language]}`);
  }
  const head = [title, ...definitionLines(measure, style).map(([label, text]) => `  ${label}: ${text}`)];
  if (typeof evidence === "string") {
    const why = evidence === "withheld" ? recordWords.withheld : recordWords.notSupplied;
    return safePage([...head, `  ${why[language]}`].join("\n"));
  }
  const lines = shown
    .filter((verdict) => evidence.counts[verdict] > 0)
    .map((verdict) => {
      const count = evidence.counts[verdict];
      const text = fill(wordsFor(verdict, measure)[language], { count });
      return `  ${text}: ${idList(evidence.records[verdict], count, language)}`;
    });
  const told =
    lines.length === 0 ? [`  ${recordWords.none[language]}`] : [...lines, ...changeLines(measure, evidence, language)];
  return safePage([...head, ...told].join("\n"));
}

/** Which records can still change, where the measure says so and any can. */
function changeLines(measure: Measure, { changeable }: Evidence, language: TerminalStyle["language"]): string[] {
  if (changeable === undefined || changeable.count === 0) {
    return [];
  }
  const { count, records } = changeable;
  const words = measure.kind === "amount" ? recordWords.canCease : recordWords.canChange;
  return [`  ${fill(words[language], { count })}: ${idList(records, count, language)}`];
}

/** Where there is nothing to meet, a record is just counted. */
function wordsFor(verdict: (typeof shown)[number], measure: Measure): Localized {
  const count = recordMeasure(measure);
  return verdict === "counted" && count !== undefined && !("numerator" in count)
    ? recordWords.taken
    : recordWords[verdict];
}

function idList(records: readonly AnyRecord[], count: number, language: TerminalStyle["language"]): string {
  const listed = records.slice(0, mostListed);
  const more = count - listed.length;
  const ids = listed.map(({ id }) => nameText(id, language)).join(", ");
  return more === 0 ? ids : `${ids} … ${fill(recordWords.more[language], { more })}`;
}
