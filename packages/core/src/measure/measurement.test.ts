import { describe, expect, test } from "vitest";
import { Exact } from "../number/exact.ts";
import { Measure } from "./definition.ts";
import { Id } from "./id.ts";
import { measureAmount, measureRatio } from "./measure-counts.ts";
import { MeasuredUnit } from "./measured-unit.ts";
import { Gap, Measurement } from "./measurement.ts";
import { PublishedScore } from "./published-score.ts";

const of = { measure: "case-on-time", unit: "H44.104", period: "2026-08" };

describe("a measurement carries exact counts and a status", () => {
  test("counts of a share", () => {
    expect(measureRatio(of, 854, 1270)).toEqual({
      ...of,
      status: "measured",
      numerator: Exact.of(854),
      denominator: Exact.of(1270),
    });
  });

  test("nothing to count is a status, not a division", () => {
    expect(measureRatio(of, 0, "0.0").status).toBe("empty-denominator");
  });

  test("an amount of 0 was measured", () => {
    expect(measureAmount(of, 0)).toEqual({ ...of, status: "measured", amount: Exact.zero });
  });

  test("survives JSON", () => {
    for (const measurement of [measureRatio(of, "1/3", 7), measureRatio(of, 0, 0), measureAmount(of, "2.5")]) {
      expect(Measurement.parse(JSON.parse(JSON.stringify(measurement)))).toEqual(measurement);
    }
  });
});

describe("a measurement from outside", () => {
  test.each(Gap.exclude(["empty-denominator"]).options)("may be without a number when it says why: %s", (status) => {
    expect(Measurement.parse({ ...of, status })).toEqual({ ...of, status });
  });

  test.each([
    ["no status", { ...of, numerator: "1", denominator: "2" }],
    ["a status of its own making", { ...of, status: "unknown" }],
    ["measured without counts", { ...of, status: "measured" }],
    ["half a share", { ...of, status: "measured", numerator: "1" }],
    ["no data with counts", { ...of, status: "no-data", numerator: "1", denominator: "2" }],
    ["an empty denominator without counts", { ...of, status: "empty-denominator" }],
    ["both a share and an amount", { ...of, status: "measured", numerator: "1", denominator: "2", amount: "3" }],
    ["null", { ...of, status: "measured", numerator: null, denominator: "2" }],
    ["a floating-point count", { ...of, status: "measured", numerator: 1, denominator: 2 }],
    ["row 0 of a file", { ...of, status: "no-data", from: { file: "a.csv", row: 0 } }],
  ])("is refused with %s", (_, input) => {
    expect(Measurement.safeParse(input).success).toBe(false);
  });
});

describe("ids are names of files", () => {
  test.each(["a", "2-1-progress", "case-on-time", "t4"])("%s", (id) => {
    expect(Id.parse(id)).toBe(id);
  });

  test.each(["", "-a", "a-", "a--b", "A", "a_b", "a.b", "a/b", "../a", "xã", "a b", "__proto__"])("not %j", (id) => {
    expect(Id.safeParse(id).success).toBe(false);
  });
});

describe("definitions", () => {
  const title = { vi: "Đúng hạn", en: "On time" };

  test("a share may not exceed the whole unless the measure says so", () => {
    const ratio = { id: "a", kind: "ratio", title, given: { numerator: title, denominator: title } };
    expect(Measure.parse(ratio)).toEqual({ ...ratio, mayExceed: false });
  });

  test("an amount names its unit", () => {
    const amount = { id: "a", kind: "amount", title, given: { amount: title } };
    expect(Measure.safeParse(amount).success).toBe(false);
    expect(Measure.safeParse({ ...amount, unit: { vi: "ngày", en: "days" } }).success).toBe(true);
  });

  test("a title without its translation is refused", () => {
    const one = { id: "a", kind: "ratio", title: { vi: "Đúng hạn" }, given: { numerator: title, denominator: title } };
    expect(Measure.safeParse(one).success).toBe(false);
    expect(Measure.safeParse({ ...one, title: { vi: "Đúng hạn", en: "" } }).success).toBe(false);
  });
});

test("a unit without a level, and a published score without an item, are refused", () => {
  expect(MeasuredUnit.safeParse({ code: "H44.104", name: "Sở Y tế" }).success).toBe(false);
  expect(PublishedScore.safeParse({ unit: "H44.104", period: "2026-08", points: "1" }).success).toBe(false);
  expect(PublishedScore.parse({ unit: "H44.104", item: "2-1", period: "2026-08" }).points).toBeUndefined();
});
