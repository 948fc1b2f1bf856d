import { formatPlace, type Measure, type Measurement } from "@cchc/core";
import { type IndicatorScore, type Policy, printAmount, printShare } from "@cchc/rules";
import { asideLines } from "./aside-lines.ts";
import { countsText } from "./counts-text.ts";
import { definitionLines } from "./definition-lines.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { recordWords } from "./record-words.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { words } from "./words.ts";

/** The counts behind a score with what each of them counts, then the value and the row that it was read from. */
export function countLines(
  policy: Policy,
  { measurement }: Pick<IndicatorScore, "measurement">,
  style: TerminalStyle,
): LabelledLine[] {
  const measure = policy.measures.get(measurement?.measure ?? "");
  if (measurement === undefined || measure === undefined) {
    return [];
  }
  if (measurement.status === "not-applicable" && measure.over === "year") {
    return [[words.value[style.language], recordWords.overYear[style.language]]];
  }
  const counts =
    "numerator" in measurement ? ratioLines(measurement, measure, style) : amountLines(measurement, measure, style);
  return [...counts, ...definitionLines(measure, style), ...asideLines(measurement, measure, style)];
}

function ratioLines(
  measurement: Extract<Measurement, { numerator: unknown }>,
  measure: Measure,
  style: TerminalStyle,
): LabelledLine[] {
  if (measure.kind !== "ratio") {
    return [];
  }
  const { numerator, denominator } = measurement;
  const { language } = style;
  const share = denominator.isZero() ? "" : ` = ${printShare(numerator.dividedBy(denominator), style)}`;
  return [
    [words.numerator[language], `${printAmount(numerator, style)} – ${measure.given.numerator[language]}`],
    [words.denominator[language], `${printAmount(denominator, style)} – ${measure.given.denominator[language]}`],
    [words.value[language], `${countsText(measurement, style)}${share}${origin(measurement, style)}`],
  ];
}

function amountLines(
  measurement: Exclude<Measurement, { numerator: unknown }>,
  measure: Measure,
  style: TerminalStyle,
): LabelledLine[] {
  if (measure.kind !== "amount" || !("amount" in measurement)) {
    return [];
  }
  const { language } = style;
  const amount = countsText(measurement, style, measure.unit);
  return [[words.value[language], `${amount} – ${measure.given.amount[language]}${origin(measurement, style)}`]];
}

/** Where the counts were read: ` (counts.csv, dòng 217)`. */
function origin({ from }: Measurement, { language }: TerminalStyle): string {
  if (from === undefined) {
    return "";
  }
  return ` (${formatPlace({ file: nameText(from.file, language), ...(from.row === undefined ? {} : { row: from.row }) }, language)})`;
}
