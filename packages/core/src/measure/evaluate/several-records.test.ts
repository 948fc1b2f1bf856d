import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFile } from "../../entity/case-file.ts";
import type { AnyRecord, Entity } from "../../entity/entity.ts";
import { ii06aReport } from "../../entity/ii06a-report.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { Measure } from "../definition.ts";
import type { Measurement } from "../measurement.ts";
import type { MeasurePlan } from "./measure-plan.ts";
import { measureRecords } from "./measure-records.ts";
import type { EntityRecord } from "./record-stream.ts";

const words = { vi: "số", en: "number" };
const amount = (id: string, count: unknown) =>
  Measure.parse({ id, kind: "amount", title: words, unit: words, given: { amount: words }, count });

async function measureOne(
  measure: Measure,
  records: readonly EntityRecord[],
  more: Partial<MeasurePlan> = {},
): Promise<Measurement | undefined> {
  const entities: readonly Entity[] = [caseFile, ii06aReport];
  const plan: MeasurePlan = {
    measures: new Map([[measure.id, measure]]),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    named: new Map(),
    calendar: vietnamCalendar(),
    period: parsePeriod("2024"),
    baselines: new Map(),
    units: ["18187"],
    supplied: new Set(entities.map(({ id }) => id)),
    keepRecords: 3,
    ...more,
  };
  const { measurements } = await measureRecords(plan, records);
  return measurements[0];
}

const closed = (id: string, endedAt: string): EntityRecord => ({
  entity: "case-file",
  record: { id, unit: "18187", status: "finished", endedAt },
});
const report = (id: string, days: string, fields: Partial<AnyRecord>): EntityRecord => {
  const [firstDay = "", lastDay = ""] = days.split("..");
  return { entity: "ii06a-report", record: { id, unit: "18187", firstDay, lastDay, ...fields } };
};

describe("the largest cluster", () => {
  const within = (within: string) =>
    amount("cluster", { by: "largest-cluster", entity: "case-file", in: { at: "endedAt" }, of: "endedAt", within });
  const files = [
    closed("1", "2024-03-01T16:45:00"),
    closed("2", "2024-03-01T16:45:59"),
    closed("3", "2024-03-01T16:46:00"),
    closed("4", "2024-03-01T16:45:30"),
    closed("5", "2024-12-31T23:59:59"),
  ];

  it("is counted within the minute, hour or day, and says which", async () => {
    expect(await measureOne(within("minute"), files)).toMatchObject({
      amount: { numerator: 3n },
      at: "2024-03-01 16:45",
    });
    expect(await measureOne(within("hour"), files)).toMatchObject({
      amount: { numerator: 4n },
      at: "2024-03-01 16:00",
    });
    expect(await measureOne(within("day"), files)).toMatchObject({ amount: { numerator: 4n }, at: "2024-03-01" });
  });

  it("names its records, save the first that came, and none of the others", async () => {
    expect((await measureOne(within("minute"), files))?.records).toEqual({ notMet: ["2", "4"] });
    expect((await measureOne(within("minute"), files, { keepRecords: 1 }))?.records).toEqual({ notMet: ["2"] });
    expect((await measureOne(within("minute"), files, { keepRecords: 0 }))?.records).toBeUndefined();
  });

  it("is the earliest of several that are alike", async () => {
    const pairs = ["2024-05-02T08:00:10", "2024-05-02T08:00:20", "2024-02-01T09:30:10", "2024-02-01T09:30:20"];
    expect(
      await measureOne(
        within("minute"),
        pairs.map((moment, index) => closed(`${index}`, moment)),
      ),
    ).toMatchObject({
      amount: { numerator: 2n },
      at: "2024-02-01 09:30",
    });
  });

  it("is 1 when no two records meet, and 0 without records", async () => {
    const one = await measureOne(within("minute"), files.slice(2, 3));
    expect(one).toMatchObject({ amount: { numerator: 1n } });
    expect(one).not.toHaveProperty("at");
    expect(await measureOne(within("minute"), [])).toMatchObject({ amount: { numerator: 0n } });
  });

  it("is what a table of all minutes gives, whatever the order of the records", async () => {
    const second = fc.integer({ min: 0, max: 400 });
    const anyFiles = fc.array(second, { maxLength: 40 });
    const law = fc.asyncProperty(anyFiles, async (seconds) => {
      const moment = (offset: number) =>
        new Date(Date.UTC(2024, 1, 29, 23, 57) + offset * 1000).toISOString().slice(0, 19);
      const perMinute = new Map<string, number>();
      for (const offset of seconds) {
        const key = moment(offset).slice(0, 16);
        perMinute.set(key, (perMinute.get(key) ?? 0) + 1);
      }
      const measured = await measureOne(
        within("minute"),
        seconds.map((offset, index) => closed(`${index}`, moment(offset))),
      );
      const most = Math.max(0, ...perMinute.values());
      expect(measured).toMatchObject({ amount: { numerator: BigInt(most) } });
    });
    await fc.assert(law, { numRuns: 60 });
  });
});

describe("a carry-over", () => {
  const carried = amount("carried", {
    by: "carry-over",
    entity: "ii06a-report",
    in: { standing: { from: "lastDay" } },
    opening: { on: "firstDay", of: "carriedOver" },
    closing: { on: "lastDay", of: "pending" },
  });
  const before = report("q4", "2023-10-01..2023-12-31", { carriedOver: 3, pending: 7 });
  const first = report("q1", "2024-01-01..2024-03-31", { carriedOver: 7, pending: 5 });
  const second = report("q2", "2024-04-01..2024-06-30", { carriedOver: 5, pending: 9 });

  it("holds from one report to the next, also over the edge of the period", async () => {
    expect(await measureOne(carried, [second, before, first])).toMatchObject({ amount: { numerator: 0n } });
  });

  it("is broken by a report that opens with another figure, which is named", async () => {
    const broken = report("q2", "2024-04-01..2024-06-30", { carriedOver: 4, pending: 9 });
    expect(await measureOne(carried, [before, first, broken])).toMatchObject({
      amount: { numerator: 1n },
      records: { notMet: ["q2"] },
    });
  });

  it("is not compared over a missing report, and gives no number with nothing to compare", async () => {
    const later = report("q3", "2024-07-01..2024-09-30", { carriedOver: 1, pending: 2 });
    expect(await measureOne(carried, [before, first, later])).toMatchObject({ amount: { numerator: 0n } });
    expect(await measureOne(carried, [first, later])).toMatchObject({ status: "no-data" });
  });

  it("leaves what broke before the period to the period before", async () => {
    const earlier = report("q3", "2023-07-01..2023-09-30", { carriedOver: 1, pending: 99 });
    expect(await measureOne(carried, [earlier, before, first])).toMatchObject({ amount: { numerator: 0n } });
  });

  it("compares a year's report and a quarter's, which must close alike", async () => {
    const year = report("y", "2023-01-01..2023-12-31", { carriedOver: 0, pending: 8 });
    expect(await measureOne(carried, [year, before, first])).toMatchObject({ amount: { numerator: 1n } });
  });
});

describe("a sum over the period", () => {
  const late = amount("late", {
    by: "sum-over-period",
    entity: "ii06a-report",
    in: { at: "lastDay" },
    of: "doneLate",
    ...{ from: "firstDay", to: "lastDay" },
  });
  const quarters = [
    report("q1", "2024-01-01..2024-03-31", { doneLate: 1 }),
    report("q2", "2024-04-01..2024-06-30", { doneLate: 2 }),
    report("q3", "2024-07-01..2024-09-30", { doneLate: 3 }),
    report("q4", "2024-10-01..2024-12-31", { doneLate: 4 }),
  ];
  const year = report("y", "2024-01-01..2024-12-31", { doneLate: 12 });

  it("is taken over reports that make the period up, in any order", async () => {
    expect(await measureOne(late, [...quarters].reverse(), { keepRecords: 9 })).toMatchObject({
      amount: { numerator: 10n },
      records: { notMet: ["q1", "q2", "q3", "q4"] },
    });
  });

  it("is that of the report over the whole period where there is one", async () => {
    expect(await measureOne(late, [...quarters, year])).toMatchObject({
      amount: { numerator: 12n },
      records: { notMet: ["y"] },
    });
  });

  it("has no number when a part is missing, or reaches over the edge", async () => {
    expect(await measureOne(late, quarters.slice(1))).toMatchObject({ status: "no-data" });
    const over = report("q1", "2023-12-15..2024-03-31", { doneLate: 1 });
    expect(await measureOne(late, [over, ...quarters.slice(1)])).toMatchObject({ status: "no-data" });
  });

  it("takes a shorter way where the longest report leads nowhere", async () => {
    const astray = report("x", "2024-01-01..2024-05-31", { doneLate: 50 });
    expect(await measureOne(late, [astray, ...quarters])).toMatchObject({ amount: { numerator: 10n } });
  });

  it("takes the report that was handed in again", async () => {
    const again = report("q4-2", "2024-10-01..2024-12-31", { doneLate: 5 });
    expect(await measureOne(late, [again, ...quarters])).toMatchObject({ amount: { numerator: 11n } });
  });
});

describe("a share that cannot be", () => {
  it("keeps the counts that were refused", async () => {
    const measures = [
      amount("files", { by: "count", entity: "case-file", in: { at: "endedAt" } }),
      amount("reports", { by: "count", entity: "ii06a-report", in: { at: "lastDay" } }),
      amount("fewer", { by: "difference", of: "reports", minus: "files" }),
    ];
    const over = (numerator: string, denominator: string, mayExceed: boolean) =>
      Measure.parse({
        ...{ id: "share", kind: "ratio", title: words, given: { numerator: words, denominator: words } },
        count: { by: "quotient", numerator, denominator },
        mayExceed,
      });
    const records = [closed("1", "2024-03-01T16:45:00"), closed("2", "2024-03-01T16:45:00")];
    const among = (share: Measure) => ({ measures: new Map([share, ...measures].map((one) => [one.id, one])) });
    const toReports = over("files", "fewer", true);
    expect(await measureOne(toReports, records, among(toReports))).toMatchObject({
      status: "error",
      refused: { numerator: { numerator: 2n }, denominator: { numerator: -2n } },
    });
    const toFiles = over("files", "reports", false);
    const all = [...records, report("r", "2024-01-01..2024-03-31", {})];
    expect(await measureOne(toFiles, all, among(toFiles))).toMatchObject({
      status: "error",
      note: "numerator 2 over denominator 1",
      refused: { numerator: { numerator: 2n }, denominator: { numerator: 1n } },
    });
  });
});
