import { type AnyRecord, Exact, entities, measureRecords, parsePeriod, RecordProfile } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { describe, expect, it } from "vitest";
import { measure, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { checkData } from "./check-data.ts";
import { DataCheck } from "./data-check.ts";

const all = "  denominator: { vi: tất cả, en: all }\n";
const counted = `${all}count:
  by: share
  entity: petition
  in: { at: receivedOn }
  population: { fact: about, operator: equal, value: staff }
  numerator: { fact: workingDaysToAnswer, operator: lessThanInclusive, value: 5 }
`;
const policy = readPolicy(smallPolicyTexts([measure, all, counted]));
const period = parsePeriod("2026-03");
const calendar = vietnamCalendar();
const units = ["A", "B"].map((code) => ({ code, name: `Xã ${code}`, level: "commune" }));

/** The check of petitions against the small policy, in March 2026. */
async function checkOf(records: readonly AnyRecord[], supplied: readonly string[] = ["petition"]): Promise<DataCheck> {
  const stream = records.map((record) => ({ entity: "petition", record }));
  const profile = new RecordProfile(entities);
  stream.forEach((one) => {
    profile.add(one);
  });
  const { measurements } = await measureRecords(
    {
      measures: policy.measures,
      entities,
      named: policy.named,
      calendar,
      period,
      baselines: new Map(),
      units: units.map(({ code }) => code),
      supplied: new Set(supplied),
    },
    stream,
  );
  return checkData({
    tables: [],
    rejected: [],
    rejectedOfUnits: [],
    profiles: profile.entities,
    supplied: new Map(supplied.map((id) => [id, new Set(["id", "unit", "about", "receivedOn", "answeredOn"])])),
    units,
    unitDays: new Map(),
    reconciled: [],
    discrepancies: [],
    warnings: [],
    period,
    most: Exact.zero,
    against: { policy, calendar, measurements, counted: false },
  });
}

const answered = { about: "staff", receivedOn: "2026-03-02", answeredOn: "2026-03-04" };

describe("data against a policy", () => {
  it("is good enough when every measure has a number", async () => {
    const check = await checkOf([{ id: "1", unit: "A", ...answered }]);
    expect([check.verdict, check.indicators, check.blocked]).toEqual(["yes", { all: 1, complete: 1 }, []]);
  });

  it("lacks a file where the entity has none: nothing can be computed, which is an error", async () => {
    const check = await checkOf([], []);
    expect(check.blocked).toMatchObject([
      { code: "1.1", units: { count: 2, first: ["A", "B"] }, lacks: [{ why: "no-file", file: "petition.csv" }] },
    ]);
    expect([check.verdict, check.findings.error]).toEqual(["no", 1]);
  });

  it("shows the fields that the measure uses, also behind a derived fact, with the blanks of each unit", async () => {
    const { answeredOn: _, ...open } = answered;
    const { fields } = await checkOf([
      { id: "1", unit: "A", ...answered },
      { id: "2", unit: "B", ...open },
    ]);
    expect(
      fields.map(({ field, use, filled, records, indicators }) => [field, use, filled, records, indicators]),
    ).toEqual([
      ["about", "needs", 2, 2, ["1.1"]],
      ["receivedOn", "needs", 2, 2, ["1.1"]],
      ["answeredOn", "derives", 1, 2, ["1.1"]],
    ]);
    expect(fields[2]?.units).toEqual([{ unit: "B", records: 1, filled: 0 }]);
  });

  it("with a needed field that is always blank has something worth a look", async () => {
    const { about: _, ...nameless } = answered;
    const { findings, verdict } = await checkOf([{ id: "1", unit: "A", ...nameless }]);
    expect([findings, verdict]).toEqual([{ error: 0, warning: 1 }, "with-gaps"]);
  });

  it("names units without a record, and how far the records of a unit are from the end of the period", async () => {
    const { records } = await checkOf([{ id: "1", unit: "A", ...answered }]);
    expect(records[0]).toMatchObject({
      entity: "petition",
      without: { count: 1, first: ["B"] },
      units: [{ unit: "A", accepted: 1, first: "2026-03-02", last: "2026-03-02", daysShort: 29 }],
    });
  });

  it("survives JSON", async () => {
    const check = await checkOf([{ id: "1", unit: "A", ...answered }], ["petition", "survey"]);
    expect(DataCheck.parse(JSON.parse(JSON.stringify(check)))).toEqual(check);
  });
});
