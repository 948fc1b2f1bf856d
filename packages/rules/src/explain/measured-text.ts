import { formatPlace, printable } from "@cchc/core";
import { statusWords } from "./code-messages.ts";
import type { PrintStyle } from "./render-message.ts";
import type { TracedMeasurement } from "./trace.ts";
import { inBoth, sayIn } from "./trace-text.ts";

/** Most ids of records in one line. */
const mostIds = 10;

/** What was measured in short: `854/1.270 = 67,24%`, `2,17 ngày`; the status where there is no number. */
export function measuredText({ measurement, given, value }: TracedMeasurement, style: PrintStyle): string {
  const say = sayIn(style);
  if ("numerator" in measurement) {
    const { numerator, denominator } = measurement;
    const counts = { numerator: { amount: numerator }, denominator: { amount: denominator } };
    return value === undefined ? say("count/empty", counts) : say("count/share", { ...counts, value });
  }
  if ("amount" in measurement) {
    const unit = "unit" in given ? inBoth(given.unit) : "";
    return say("count/amount", { value: { amount: measurement.amount }, unit }).trimEnd();
  }
  return say("count/none", { status: inBoth(statusWords[measurement.status]) });
}

/** The same in full: what each number counts, where it was read, what was left out or open, and the records behind it. */
export function measuredLines(measured: TracedMeasurement, style: PrintStyle): string[] {
  const say = sayIn(style);
  const head = say("trace/measured", { title: inBoth(measured.title), counts: measuredText(measured, style) });
  const details = [...givenLines(measured, style), ...sourceLines(measured, style), ...recordLines(measured, style)];
  return [head, ...details.map((line) => `  ${line}`)];
}

function givenLines({ measurement, given }: TracedMeasurement, style: PrintStyle): string[] {
  const say = sayIn(style);
  if ("numerator" in measurement && "numerator" in given) {
    return [
      say("trace/numerator", { count: { amount: measurement.numerator }, given: inBoth(given.numerator) }),
      say("trace/denominator", { count: { amount: measurement.denominator }, given: inBoth(given.denominator) }),
    ];
  }
  return "amount" in measurement && "amount" in given
    ? [
        say("trace/amount", {
          value: { amount: measurement.amount },
          unit: inBoth(given.unit),
          given: inBoth(given.amount),
        }),
      ]
    : [];
}

function sourceLines({ measurement }: TracedMeasurement, style: PrintStyle): string[] {
  const say = sayIn(style);
  const { from, excluded, undecided } = measurement;
  const file = from === undefined ? "" : printable(from.file, style.language);
  const place = from?.row === undefined ? { file } : { file, row: from.row };
  return [
    ...(from === undefined ? [] : [say("trace/read-at", { place: formatPlace(place, style.language) })]),
    ...(excluded === undefined ? [] : [say("trace/excluded", { count: String(excluded) })]),
    ...(undecided === undefined ? [] : [say("trace/undecided", { count: String(undecided) })]),
  ];
}

function recordLines({ measurement: { records } }: TracedMeasurement, style: PrintStyle): string[] {
  const say = sayIn(style);
  return (["met", "notMet", "excluded", "undecided"] as const).flatMap((kind) => {
    const ids = records?.[kind];
    if (ids === undefined) {
      return [];
    }
    const first = ids.slice(0, mostIds).map((id) => printable(id, style.language));
    const list = `${first.join(", ")}${ids.length > mostIds ? " …" : ""}`;
    return [say("trace/records", { kind: say(`records/${kind}`), ids: list })];
  });
}
