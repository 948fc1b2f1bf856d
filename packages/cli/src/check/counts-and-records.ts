import type { Discrepancy, Localized, Measure, Measurement } from "@cchc/core";

/** Counts that a source gave, held against what the records of the same unit and period give; what only one side has is not compared. */
export function countsAgainstRecords(
  counts: readonly Measurement[],
  records: readonly Measurement[],
  measures: ReadonlyMap<string, Measure>,
): readonly Discrepancy[] {
  const counted = new Map(records.map((one) => [keyOf(one), one]));
  return counts.flatMap((given): Discrepancy[] => {
    const [ours, title] = [counted.get(keyOf(given)), measures.get(given.measure)?.title];
    const [stated, recounted] = [figuresText(given), ours === undefined ? undefined : figuresText(ours)];
    return stated === undefined || recounted === undefined || stated === recounted
      ? []
      : [
          {
            code: "counts/records-differ",
            severity: "error",
            unit: given.unit,
            period: given.period,
            what: whatOf(title ?? { vi: given.measure, en: given.measure }),
            figures: [
              { title: { vi: "counts.csv", en: "counts.csv" }, value: stated },
              { title: { vi: "đếm từ bản ghi", en: "counted from records" }, value: recounted },
            ],
            records: [],
          },
        ];
  });
}

function keyOf({ measure, unit, period }: Measurement): string {
  return `${measure}\n${unit}\n${period}`;
}

function whatOf(title: Localized): Localized {
  return {
    vi: `${title.vi}: số đếm sẵn và số đếm từ bản ghi bằng nhau`,
    en: `${title.en}: counts given and counts of the records are equal`,
  };
}

function figuresText(measurement: Measurement): string | undefined {
  if ("numerator" in measurement) {
    return `${measurement.numerator}/${measurement.denominator}`;
  }
  return "amount" in measurement ? measurement.amount.toString() : undefined;
}
