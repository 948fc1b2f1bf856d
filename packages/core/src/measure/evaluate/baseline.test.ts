import { describe, expect, it } from "vitest";
import type { Entity } from "../../entity/entity.ts";
import { mediaItem } from "../../entity/media-item.ts";
import { receptionDay } from "../../entity/reception-day.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { Measure } from "../definition.ts";
import type { MeasurePlan } from "./measure-plan.ts";
import { measureRecords } from "./measure-records.ts";
import type { EntityRecord } from "./record-stream.ts";

const words = { vi: "số", en: "number" };
const items = Measure.parse({
  id: "items",
  kind: "amount",
  title: words,
  unit: words,
  given: { amount: words },
  count: { by: "count", entity: "media-item", in: { at: "date" } },
});
const change = Measure.parse({ ...items, id: "change", count: { by: "change", of: "items", since: "before" } });
const weeks = Measure.parse({
  id: "weeks",
  kind: "ratio",
  title: words,
  given: { numerator: words, denominator: words },
  count: { by: "parts-with-record", entity: "media-item", in: { at: "date" }, part: "week" },
});
const quarters = Measure.parse({ ...weeks, id: "quarters", count: { ...weeks.count, part: "quarter" } });

const item = (id: string, date: string): EntityRecord => ({
  entity: "media-item",
  record: { id, unit: "18187", date },
});

async function measure(measures: readonly Measure[], records: readonly EntityRecord[], period: string) {
  const entities: readonly Entity[] = [mediaItem, receptionDay];
  const plan: MeasurePlan = {
    measures: new Map(measures.map((one) => [one.id, one])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    named: new Map(),
    calendar: vietnamCalendar(),
    period: parsePeriod(period),
    baselines: new Map([["before", parsePeriod("2016-01-01..2020-12-31")]]),
    units: ["18187"],
    supplied: new Set(["media-item"]),
  };
  const { measurements } = await measureRecords(plan, records);
  return new Map(measurements.map((one) => [one.measure, one]));
}

describe("a movement against a baseline", () => {
  it("is no-data when the baseline has no records: nothing recorded is not nothing done", async () => {
    const measured = await measure([items, change], [item("a", "2024-03-01")], "2024");
    expect(measured.get("change")).toMatchObject({
      status: "no-data",
      note: "items (2016-01-01..2020-12-31): no-data",
    });
  });

  it("is the value less the baseline's when both have records", async () => {
    const records = [item("a", "2024-03-01"), item("b", "2017-03-01"), item("c", "2018-03-01")];
    const measured = await measure([items, change], records, "2024");
    expect(measured.get("change")).toMatchObject({ amount: { numerator: -1n } });
  });
});

describe("parts of a period with a record", () => {
  it("leave out weeks without a working day, such as Tết", async () => {
    // February 2026: weeks of 1, 2–8, 9–15, 16–22 (Tết, all days off) and 23–28; 1 February is a Sunday.
    const measured = await measure([weeks], [item("a", "2026-02-03"), item("b", "2026-02-25")], "2026-02");
    expect(measured.get("weeks")).toMatchObject({ numerator: { numerator: 2n }, denominator: { numerator: 3n } });
  });

  it("are an error of the measure alone when the period has no such parts", async () => {
    const measured = await measure([quarters, items], [item("a", "2024-05-03")], "2024-05");
    expect(measured.get("quarters")?.status).toBe("error");
    expect(measured.get("items")?.status).toBe("measured");
  });
});
