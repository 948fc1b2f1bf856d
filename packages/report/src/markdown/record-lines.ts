import { Exact, type Measure, type Measurement, type RecordIds } from "@cchc/core";
import { type IndicatorScore, type Policy, type PrintStyle, printAmount } from "@cchc/rules";
import type { LabelledLine } from "../terminal/labelled-line.ts";
import { nameText } from "../terminal/safe-text.ts";
import { fill } from "../terminal/words.ts";
import { markdownWords as words } from "./markdown-words.ts";

/** Ids that are printed of each kind. */
const mostIds = 5;

const kinds = ["notMet", "met", "excluded", "undecided"] as const;

/** The first records behind an indicator and its parts, by what they were to it, with how many there are. */
export function recordLines(score: IndicatorScore, policy: Policy, style: PrintStyle): LabelledLine[] {
  return [score, ...(score.parts ?? [])].flatMap(({ measurement }) =>
    measurement === undefined ? [] : linesOf(measurement, policy.measures.get(measurement.measure), style),
  );
}

function linesOf(measurement: Measurement, measure: Measure | undefined, style: PrintStyle): LabelledLine[] {
  const { language } = style;
  return kinds.flatMap((kind): LabelledLine[] => {
    const ids = measurement.records?.[kind];
    // Where nothing is to be met, as in weeks with a record, a record is just counted.
    const what = words[kind === "notMet" && measure?.count?.by !== "share" ? "counted" : kind][language];
    return ids === undefined
      ? []
      : [[`${words.records[language]} (${what})`, idsText(ids, countOf(kind, measurement, measure), style)]];
  });
}

function idsText(ids: readonly string[], count: Exact | undefined, style: PrintStyle): string {
  const { language } = style;
  const shown = ids.slice(0, mostIds).map((id) => nameText(id, language));
  if (count === undefined) {
    const values = { ids: shown.join(", "), kept: ids.length };
    return ids.length === shown.length ? values.ids : fill(words.andMore[language], values);
  }
  const more = count.compare(shown.length) > 0 ? ", …" : "";
  return fill(words.firstOf[language], { ids: `${shown.join(", ")}${more}`, count: printAmount(count, style) });
}

/** How many records of a kind there are, where the counts are counts of records: not of weeks, not of days. */
function countOf(kind: keyof RecordIds, measurement: Measurement, measure: Measure | undefined): Exact | undefined {
  if (kind === "excluded" || kind === "undecided") {
    const count = measurement[kind];
    return count === undefined ? undefined : Exact.of(count);
  }
  if ("numerator" in measurement && measure?.count?.by === "share") {
    const { numerator, denominator } = measurement;
    return kind === "met" ? numerator : denominator.minus(numerator);
  }
  return "amount" in measurement && measure?.count?.by === "count" && kind === "notMet"
    ? measurement.amount
    : undefined;
}
