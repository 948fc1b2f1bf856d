import { entities, type Measure, type Measurement, recordMeasure } from "@cchc/core";
import type { LabelledLine } from "./labelled-line.ts";
import { recordWords } from "./record-words.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** Records that stand beside the counts: excluded by definition, undecided for want of data, in no period for want of a date. */
export function asideLines(
  { excluded, undecided, undated }: Measurement,
  measure: Measure,
  { language }: TerminalStyle,
): LabelledLine[] {
  const line = (label: "excluded" | "undecided" | "undated", count: number | undefined): LabelledLine[] => {
    const values = { count: count ?? 0, field: dateTitle(measure)[language] };
    return count === undefined
      ? []
      : [[recordWords[`${label}Label`][language], fill(recordWords[`${label}Text`][language], values)]];
  };
  return [...line("excluded", excluded), ...line("undecided", undecided), ...line("undated", undated)];
}

/** Name of the date by which a measure puts records into a period. */
function dateTitle(measure: Measure) {
  const count = recordMeasure(measure);
  const field =
    count === undefined ? "" : "at" in count.in ? count.in.at : "open" in count.in ? count.in.open.from : "";
  return entities.get(count?.entity ?? "")?.fields[field]?.title ?? { vi: field, en: field };
}
