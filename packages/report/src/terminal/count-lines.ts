import { formatPlace, type Measurement } from "@cchc/core";
import { type Policy, printAmount, printShare, type TracedMeasurement } from "@cchc/rules";
import { asideLines } from "./aside-lines.ts";
import { countsText } from "./counts-text.ts";
import { definitionLines } from "./definition-lines.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { recordWords } from "./record-words.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { words } from "./words.ts";

/** The counts of a trace with what each of them counts, then the value and the row that it was read from. */
export function countLines(
  measured: TracedMeasurement | undefined,
  policy: Policy,
  style: TerminalStyle,
): LabelledLine[] {
  if (measured === undefined) {
    return [];
  }
  const { measurement } = measured;
  const measure = policy.measures.get(measurement.measure);
  if (measurement.status === "not-applicable" && measure?.over === "year") {
    return [[words.value[style.language], recordWords.overYear[style.language]]];
  }
  const besides =
    measure === undefined ? [] : [...definitionLines(measure, style), ...asideLines(measurement, measure, style)];
  return [...numberLines(measured, style), ...besides];
}

function numberLines({ measurement, given }: TracedMeasurement, style: TerminalStyle): LabelledLine[] {
  if ("numerator" in measurement && "numerator" in given) {
    return ratioLines(measurement, given, style);
  }
  return "amount" in measurement && "amount" in given ? amountLines(measurement, given, style) : [];
}

type Given<Name extends string> = Extract<TracedMeasurement["given"], Readonly<Record<Name, unknown>>>;

function ratioLines(
  measurement: Extract<Measurement, { numerator: unknown }>,
  given: Given<"numerator">,
  style: TerminalStyle,
): LabelledLine[] {
  const { numerator, denominator } = measurement;
  const { language } = style;
  const share = denominator.isZero() ? "" : ` = ${printShare(numerator.dividedBy(denominator), style)}`;
  return [
    [words.numerator[language], `${printAmount(numerator, style)} – ${given.numerator[language]}`],
    [words.denominator[language], `${printAmount(denominator, style)} – ${given.denominator[language]}`],
    [words.value[language], `${countsText(measurement, style)}${share}${origin(measurement, style)}`],
  ];
}

function amountLines(
  measurement: Measurement,
  { amount, unit }: Given<"amount">,
  style: TerminalStyle,
): LabelledLine[] {
  const { language } = style;
  const text = countsText(measurement, style, unit);
  return [[words.value[language], `${text} – ${amount[language]}${origin(measurement, style)}`]];
}

/** Where the counts were read: ` (counts.csv, dòng 217)`. */
function origin({ from }: Measurement, { language }: TerminalStyle): string {
  if (from === undefined) {
    return "";
  }
  return ` (${formatPlace({ file: nameText(from.file, language), ...(from.row === undefined ? {} : { row: from.row }) }, language)})`;
}
