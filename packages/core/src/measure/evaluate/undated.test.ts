import { describe, expect, test } from "vitest";
import { Measure } from "../definition.ts";
import { type RecordMeasure, recordMeasure } from "./record-measure.ts";
import { UndatedTally } from "./undated.ts";

const words = { vi: "số", en: "number" };

function counting(belongs: object): readonly RecordMeasure[] {
  const count = { by: "count", entity: "case-file", in: belongs };
  const measure = Measure.parse({
    id: "m",
    kind: "amount",
    title: words,
    unit: words,
    given: { amount: words },
    count,
  });
  return [recordMeasure(measure)].filter((one) => one !== undefined);
}

const received = counting({ open: { from: "receivedAt", to: "endedAt" } });
const ended = counting({ at: "endedAt" });
const standing = counting({ standing: { from: "receivedAt", to: "endedAt" } });

function undated(measures: readonly RecordMeasure[], ...records: readonly object[]) {
  const tally = new UndatedTally(measures);
  for (const [index, record] of records.entries()) {
    tally.add({ id: `h-${index}`, unit: "A", ...record });
  }
  return tally.undated;
}

describe("records without the date that puts them into a period", () => {
  test("are those that lack the day on which they begin", () => {
    const records = [{ receivedAt: "2024-03-04" }, { endedAt: "2024-03-05" }, {}];
    expect(undated([...received, ...ended], ...records)).toEqual([
      { field: "receivedAt", records: 2, ids: ["h-1", "h-2"] },
    ]);
  });

  test("are not those that are merely still open", () => {
    expect(undated([...received, ...ended], { receivedAt: "2024-03-04" })).toEqual([]);
  });

  test("are those that lack the only date that is looked at", () => {
    expect(undated(ended, { receivedAt: "2024-03-04" })).toEqual([{ field: "endedAt", records: 1, ids: ["h-0"] }]);
  });

  test("are none where a missing date limits nothing", () => {
    expect(undated(standing, {})).toEqual([]);
  });

  test("are counted beyond the ids that are kept", () => {
    const [found] = undated(received, ...Array.from({ length: 30 }, () => ({})));
    expect([found?.records, found?.ids.length]).toEqual([30, 20]);
  });
});
