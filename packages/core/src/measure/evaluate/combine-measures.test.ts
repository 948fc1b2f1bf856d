import { describe, expect, test } from "vitest";
import { planOf } from "../../../test/any-visit-measure.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import { Exact } from "../../number/exact.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { Measure } from "../definition.ts";
import type { Measurement } from "../measurement.ts";
import type { MeasurePlan } from "./measure-plan.ts";
import { Measurer } from "./measure-records.ts";

const words = { vi: "số", en: "number" };
const amount = (id: string, count: object) =>
  Measure.parse({ id, kind: "amount", title: words, unit: words, given: { amount: words }, count });
const ratio = (id: string, count: object) =>
  Measure.parse({ id, kind: "ratio", title: words, given: { numerator: words, denominator: words }, count });

const paid = { fact: "paid", operator: "equal", value: true };
const visits = amount("visits", { by: "count", entity: "visit", in: { at: "on" } });
const share = ratio("share", { by: "share", entity: "visit", in: { at: "on" }, numerator: paid });
/** No year before 2021 has a working calendar, so weeks of 2019 cannot be told from holidays. */
const weeks = ratio("weeks", { by: "parts-with-record", entity: "visit", in: { at: "on" }, part: "week" });

function measured(
  measures: readonly Measure[],
  records: readonly Omit<AnyRecord, "id" | "unit">[],
  more: Partial<MeasurePlan> = {},
): ReadonlyMap<string, Measurement> {
  const measurer = new Measurer(planOf(measures, { units: ["A"], ...more }));
  for (const [index, record] of records.entries()) {
    measurer.add({ entity: "visit", record: { ...record, id: `${index}`, unit: "A" } });
  }
  return new Map(measurer.finish().measurements.map((one) => [one.measure, one]));
}

describe("a measure made of one that is an error", () => {
  const sample = amount("sample", { by: "required-sample", population: "weeks", error: "5%" });
  const apart = amount("apart", { by: "interval-gap", of: "share", and: "weeks", z: 1.96 });
  const less = amount("less", { by: "difference", of: "weeks", minus: "visits" });

  test.each([sample, apart, less])("is an error too, with the reason: $id", (measure) => {
    const all = measured([visits, share, weeks, measure], [{ on: "2019-03-04", paid: true }], {
      period: parsePeriod("2019"),
    });
    expect(all.get("weeks")?.status).toBe("error");
    expect(all.get(measure.id)).toMatchObject({
      status: "error",
      note: expect.stringMatching(/^weeks: .*calendar\/not-covered/),
    });
  });
});

describe("a figure of a whole year", () => {
  const yearly = { ...visits, id: "yearly", over: "year" } as const;
  const half = ratio("half", { by: "quotient", numerator: "yearly", denominator: "visits" });

  test("does not apply to half a year, nor does what is made of it have a number", () => {
    const all = measured([visits, yearly, half], [{ on: "2024-03-04" }], { period: parsePeriod("2024-H1") });
    expect(all.get("yearly")).toMatchObject({ status: "not-applicable", note: "a figure of a whole year" });
    expect(all.get("half")).toMatchObject({ status: "no-data", note: "yearly (2024-H1): not-applicable" });
  });

  test("is counted over a year, be it a reporting year", () => {
    const period = parsePeriod("2023-12-15..2024-12-14");
    expect(measured([yearly], [{ on: "2024-03-04" }], { period }).get("yearly")).toMatchObject({ amount: Exact.one });
  });
});

describe("a measure made of one without a value", () => {
  test("is no-data, and names it with its period and status", () => {
    const sample = amount("sample", { by: "required-sample", population: "share", error: "5%" });
    expect(measured([share, sample], []).get("sample")).toMatchObject({
      status: "no-data",
      note: "share (2024): empty-denominator",
    });
  });
});

describe("a baseline", () => {
  const days = amount("days", { by: "period", of: "days" });
  const daily = amount("daily", { by: "per", of: "visits", each: "days", times: 1 });
  const change = amount("change", { by: "change", of: "daily", since: "before" });
  const before = parsePeriod("2022");

  test("without a record is none, though the period itself has its days", () => {
    const all = measured([visits, days, daily, change], [{ on: "2024-03-04" }], {
      baselines: new Map([["before", before]]),
    });
    expect(all.get("change")).toMatchObject({ status: "no-data", note: "daily (2022): no-data" });
  });

  test("that cannot be counted is an error with its reason, not a want of records", () => {
    const slow = amount("slow", { by: "count", entity: "visit", in: { at: "on" }, population: paid });
    const weekly = amount("weekly", { by: "difference", of: "slow", minus: "weeks" });
    const moved = amount("moved", { by: "change", of: "weekly", since: "before" });
    const all = measured([slow, weeks, weekly, moved], [{ on: "2019-03-04", paid: true }, { on: "2024-03-04" }], {
      baselines: new Map([["before", parsePeriod("2019")]]),
    });
    expect(all.get("moved")).toMatchObject({ status: "error", note: expect.stringContaining("calendar/not-covered") });
  });

  test("that is the period itself, or another baseline, is counted once and not in its place", () => {
    const [one, other] = ["since-a", "since-b"].map((id) => amount(id, { by: "change", of: "visits", since: id }));
    const records = [{ on: "2024-03-04" }, { on: "2022-03-04" }, { on: "2022-03-05" }];
    if (one === undefined || other === undefined) {
      throw new Error("two measures were written");
    }
    const same = new Map([
      ["since-a", before],
      ["since-b", before],
    ]);
    const all = measured([visits, one, other], records, { baselines: same });
    expect([all.get("visits"), all.get("since-a"), all.get("since-b")]).toMatchObject([
      { amount: { numerator: 1n } },
      { amount: { numerator: -1n } },
      { amount: { numerator: -1n } },
    ]);
    const period = parsePeriod("2024");
    const itself = measured([visits, one], records, { period, baselines: new Map([["since-a", period]]) });
    expect([itself.get("visits"), itself.get("since-a")]).toMatchObject([
      { amount: { numerator: 1n } },
      { amount: { numerator: 0n } },
    ]);
  });
});

describe("the newest record", () => {
  const latest = amount("latest", { by: "latest", entity: "visit", in: { standing: { from: "on" } }, of: "fee" });

  test("is that of the last day that has the value, then the last id", () => {
    const records = [{ on: "2024-05-02", fee: 7 }, { on: "2024-05-02", fee: 5 }, { on: "2024-06-01" }];
    expect(measured([latest], records).get("latest")).toMatchObject({ amount: { numerator: 5n } });
  });
});
