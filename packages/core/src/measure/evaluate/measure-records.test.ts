import { describe, expect, it } from "vitest";
import { caseFile } from "../../entity/case-file.ts";
import type { AnyRecord, Entity } from "../../entity/entity.ts";
import { mediaItem } from "../../entity/media-item.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { Measure } from "../definition.ts";
import { collectEvidence } from "./evidence.ts";
import type { MeasurePlan } from "./measure-plan.ts";
import { measureRecords } from "./measure-records.ts";
import type { EntityRecord } from "./record-stream.ts";

const words = { vi: "số", en: "number" };
const ratio = (id: string, count: unknown) =>
  Measure.parse({ id, kind: "ratio", title: words, given: { numerator: words, denominator: words }, count });
const amount = (id: string, count: unknown) =>
  Measure.parse({ id, kind: "amount", title: words, unit: words, given: { amount: words }, count });

function planFor(measures: readonly Measure[], more: Partial<MeasurePlan> = {}): MeasurePlan {
  const entities: readonly Entity[] = [caseFile, mediaItem];
  return {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    named: new Map(),
    calendar: vietnamCalendar(),
    period: parsePeriod("2024"),
    baselines: new Map(),
    units: ["18187"],
    supplied: new Set(["case-file", "media-item"]),
    ...more,
  };
}

const file = (id: string, fields: Partial<AnyRecord>): EntityRecord => ({
  entity: "case-file",
  record: { id, unit: "18187", status: "returned", ...fields },
});
const item = (id: string, date: string): EntityRecord => ({
  entity: "media-item",
  record: { id, unit: "18187", date },
});

const online = ratio("online", {
  by: "share",
  entity: "case-file",
  in: { at: "receivedAt" },
  exclude: { fact: "status", operator: "equal", value: "refused" },
  numerator: { fact: "channel", operator: "equal", value: "online" },
});

const someFiles = [
  file("1", { receivedAt: "2024-01-01T00:00:00", channel: "online" }),
  file("2", { receivedAt: "2024-12-31T23:59:59", channel: "in-person" }),
  file("3", { receivedAt: "2024-05-02T08:00:00" }),
  file("4", { receivedAt: "2024-05-02T08:00:00", channel: "online", status: "refused" }),
  file("5", { receivedAt: "2025-01-01T00:00:00", channel: "online" }),
  file("6", { receivedAt: "2023-12-31T23:59:59", channel: "online" }),
];

async function measured(
  measures: readonly Measure[],
  records: readonly EntityRecord[],
  more: Partial<MeasurePlan> = {},
) {
  const { measurements } = await measureRecords(planFor(measures, more), records);
  return Object.fromEntries(
    measurements.map((one) => [
      one.measure,
      "numerator" in one ? `${one.numerator}/${one.denominator}` : "amount" in one ? `${one.amount}` : one.status,
    ]),
  );
}

describe("measuring records", () => {
  it("counts the records of the period, both days included, without the excluded", async () => {
    const { measurements } = await measureRecords(planFor([online]), someFiles);
    expect(measurements).toMatchObject([
      { measure: "online", unit: "18187", period: "2024", status: "measured", excluded: 1, undecided: 1 },
    ]);
    expect(await measured([online], someFiles)).toEqual({ online: "1/3" });
  });

  it("says empty-denominator when records were given and none counts", async () => {
    const { measurements } = await measureRecords(planFor([online]), []);
    expect(measurements[0]?.status).toBe("empty-denominator");
  });

  it("says no-data when no records of the entity were given at all", async () => {
    const { measurements } = await measureRecords(planFor([online], { supplied: new Set() }), []);
    expect(measurements[0]).toMatchObject({ status: "no-data", note: "no records of case-file were given" });
  });

  it("counts records outside every unit apart", async () => {
    const stranger: EntityRecord = { entity: "case-file", record: { id: "9", unit: "99999", status: "returned" } };
    const { records } = await measureRecords(planFor([online]), [...someFiles, stranger]);
    expect(records).toEqual([{ entity: "case-file", records: 7, outsideUnits: 1, outsidePeriods: 2 }]);
  });

  it("counts records outside the period apart, but not those of a baseline, nor those without a date", async () => {
    const more = amount("more", { by: "change", of: "received", since: "before" });
    const received = amount("received", { by: "count", entity: "case-file", in: { at: "receivedAt" } });
    const undated = file("7", { channel: "online" });
    const baselines = new Map([["before", parsePeriod("2023")]]);
    const { measurements, records } = await measureRecords(planFor([received, more], { baselines }), [
      ...someFiles,
      undated,
    ]);
    expect(records).toEqual([
      {
        entity: "case-file",
        records: 7,
        outsideUnits: 0,
        outsidePeriods: 1,
        undated: [{ field: "receivedAt", records: 1, ids: ["7"] }],
      },
    ]);
    expect(measurements.find(({ measure }) => measure === "received")).toMatchObject({ undated: 1 });
  });

  it("reads an async source as well as a list", async () => {
    async function* source() {
      yield* someFiles;
    }
    const { measurements } = await measureRecords(planFor([online]), source());
    expect(measurements[0]).toMatchObject({ numerator: { numerator: 1n }, denominator: { numerator: 3n } });
  });

  it("takes sum, mean, median, percentile, least, most and distinct exactly", async () => {
    const over = (by: string, more: object = {}) =>
      amount(by, { by, entity: "case-file", in: { at: "receivedAt" }, of: "fee", ...more });
    const fees = [10, 20, 20, 45].map((fee, index) => file(`${index}`, { receivedAt: "2024-03-01T08:00:00", fee }));
    const figures = ["sum", "mean", "median", "min", "max", "distinct"].map((by) => over(by));
    expect(await measured([...figures, over("percentile", { rank: "90%" })], fees)).toEqual({
      sum: "95",
      mean: "23.75",
      median: "20",
      min: "10",
      max: "45",
      distinct: "3",
      percentile: "45",
    });
    expect(await measured(figures, [])).toEqual({
      sum: "0",
      mean: "no-data",
      median: "no-data",
      min: "no-data",
      max: "no-data",
      distinct: "0",
    });
  });

  it("finds the longest gap between records, the edges of the period included", async () => {
    const gap = amount("gap", { by: "longest-gap", entity: "media-item", in: { at: "date" } });
    const items = [item("a", "2024-02-01"), item("b", "2024-02-10"), item("c", "2024-12-30")];
    expect(await measured([gap], items, { period: parsePeriod("2024-02") })).toEqual({ gap: "19" });
    expect(await measured([gap], [], { period: parsePeriod("2024-02") })).toEqual({ gap: "29" });
  });

  it("counts the months with a record among the months of the period", async () => {
    const months = ratio("months", {
      by: "parts-with-record",
      entity: "media-item",
      in: { at: "date" },
      part: "month",
    });
    const items = [item("a", "2024-01-31"), item("b", "2024-02-01"), item("c", "2024-02-29"), item("d", "2023-12-31")];
    expect(await measured([months], items)).toEqual({ months: "2/12" });
  });

  it("combines measures: quotient, per, difference and the period's own working days", async () => {
    const measures = [
      amount("files", { by: "count", entity: "case-file", in: { at: "receivedAt" } }),
      amount("items", { by: "count", entity: "media-item", in: { at: "date" } }),
      amount("days", { by: "period", of: "working-days" }),
      { ...ratio("files-of-items", { by: "quotient", numerator: "items", denominator: "files" }), mayExceed: true },
      amount("per-1000", { by: "per", of: "items", each: "files", times: 1000 }),
      amount("less", { by: "difference", of: "items", minus: "files", absolute: true }),
    ];
    expect(await measured(measures, [...someFiles, item("a", "2024-02-01")])).toEqual({
      files: "4",
      items: "1",
      days: "251",
      "files-of-items": "1/4",
      "per-1000": "250",
      less: "3",
    });
  });

  it("measures movement against a baseline, and says when there is none", async () => {
    const items = amount("items", { by: "count", entity: "media-item", in: { at: "date" } });
    const change = amount("change", { by: "change", of: "items", since: "2016-2020" });
    const records = [item("a", "2024-02-01"), item("b", "2018-02-01"), item("c", "2019-02-01")];
    const baselines = new Map([["2016-2020", parsePeriod("2016-01-01..2020-12-31")]]);
    expect(await measured([items, change], records, { baselines })).toEqual({ items: "1", change: "-1" });
    expect(await measured([items, change], records)).toEqual({ items: "1", change: "no-data" });
  });

  it("asks for the sample size that represents a population", async () => {
    const measures = [
      amount("people", { by: "latest", entity: "case-file", in: { standing: { from: "receivedAt" } }, of: "fee" }),
      amount("sample", { by: "required-sample", population: "people", error: "5%" }),
    ];
    const people = [
      file("1", { receivedAt: "2023-01-01T00:00:00", fee: 4000 }),
      file("2", { receivedAt: "2024-01-01T00:00:00", fee: 5000 }),
      file("3", { receivedAt: "2025-01-01T00:00:00", fee: 9000 }),
    ];
    // 5000 ÷ (1 + 5000 × 0.0025) = 370.37…
    expect(await measured(measures, people)).toEqual({ people: "5000", sample: "371" });
  });

  it("keeps two shares together when chance explains their difference", async () => {
    const share = (id: string, status: string) =>
      ratio(id, {
        by: "share",
        entity: "case-file",
        in: { at: "receivedAt" },
        population: { fact: "status", operator: "equal", value: status },
        numerator: { fact: "channel", operator: "equal", value: "online" },
      });
    const gap = amount("apart", { by: "interval-gap", of: "a", and: "b", z: "1.96" });
    const files = (prefix: string, [status, hits, all]: [string, number, number]) =>
      Array.from({ length: all }, (_, index) =>
        file(`${prefix}${index}`, {
          receivedAt: "2024-03-01T08:00:00",
          status,
          channel: index < hits ? "online" : "postal",
        }),
      );
    const near = [...files("a", ["finished", 8, 10]), ...files("b", ["returned", 6, 10])];
    expect(await measured([share("a", "finished"), share("b", "returned"), gap], near)).toMatchObject({ apart: "0" });
    const far = [...files("a", ["finished", 95, 100]), ...files("b", ["returned", 20, 100])];
    const { measurements } = await measureRecords(planFor([share("a", "finished"), share("b", "returned"), gap]), far);
    const apart = measurements.find(({ measure }) => measure === "apart");
    // Wilson 95 %: [0.88825, 0.97846] and [0.13337, 0.28883].
    expect(apart !== undefined && "amount" in apart ? apart.amount.toFixed(4) : "").toBe("0.5994");
  });

  it("says an error, not a number, when the calendar does not cover the year", async () => {
    const slow = amount("slow", { by: "mean", entity: "case-file", in: { at: "receivedAt" }, of: "workingDaysTaken" });
    const records = [file("1", { receivedAt: "2018-03-01T08:00:00", endedAt: "2018-03-09T08:00:00" })];
    const { measurements } = await measureRecords(planFor([slow], { period: parsePeriod("2018") }), records);
    expect(measurements[0]?.status).toBe("error");
  });
});

describe("the evidence of a measurement", () => {
  it("sorts the records by the definition that counted them", async () => {
    const evidence = await collectEvidence(planFor([online]), { measure: online, unit: "18187", limit: 10 }, someFiles);
    const ids = Object.fromEntries(
      Object.entries(evidence?.records ?? {}).map(([verdict, records]) => [verdict, records.map(({ id }) => id)]),
    );
    expect(ids).toEqual({
      met: ["1"],
      counted: ["2"],
      unsure: ["3"],
      excluded: ["4"],
      outside: ["5", "6"],
      apart: [],
      open: [],
      undated: [],
    });
  });

  it("keeps no more records than asked for, and counts them all", async () => {
    const evidence = await collectEvidence(planFor([online]), { measure: online, unit: "18187", limit: 1 }, someFiles);
    expect(evidence?.records.outside).toHaveLength(1);
    expect(evidence?.counts.outside).toBe(2);
  });
});
