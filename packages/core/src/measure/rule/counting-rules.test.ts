import { describe, expect, test } from "vitest";
import type { CaseFile } from "../../entity/case-file.ts";
import { CchcError } from "../../problem.ts";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { derivedFactsOf } from "../derived/derived-facts.ts";
import { countingRule, countingRules } from "./counting-rules.ts";

const august = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };
const common = { unit: "18133", receivedAt: at("2026-08-03 08:00"), dueAt: at("2026-08-14 16:30") } as const;
const { dueAt: _, ...undated } = common;

/** A week of one commune. */
const files: readonly CaseFile[] = [
  { ...common, id: "before the day", status: "finished", endedAt: at("2026-08-12 09:00") },
  { ...common, id: "minutes late", status: "finished", endedAt: at("2026-08-14 16:45") },
  { ...common, id: "days late", status: "finished", endedAt: at("2026-08-18 09:00") },
  { ...common, id: "withdrawn after due", status: "withdrawn", endedAt: at("2026-08-20 09:00") },
  { ...undated, id: "no due date", status: "finished", timeLimit: 5, endedAt: at("2026-08-20 09:00") },
  {
    ...common,
    id: "after a supplement",
    status: "finished",
    supplements: 1,
    supplementAskedAt: at("2026-08-05 09:00"),
    supplementGivenAt: at("2026-08-12 09:00"),
    endedAt: at("2026-08-19 09:00"),
  },
  {
    ...common,
    id: "asked twice",
    status: "finished",
    supplements: 2,
    supplementAskedAt: at("2026-08-05 09:00"),
    supplementGivenAt: at("2026-08-12 09:00"),
    endedAt: at("2026-08-13 09:00"),
  },
  {
    ...common,
    id: "supplement out",
    status: "supplement-asked",
    supplements: 1,
    supplementAskedAt: at("2026-08-05 09:00"),
  },
  { ...common, id: "due on the last day", status: "processing", dueAt: at("2026-08-31 16:30") },
];

function outcomesBy(rule: string): Record<string, unknown> {
  const outcome = countingRule(rule).facts.find(({ name }) => name === "outcome");
  return Object.fromEntries(files.map((file) => [file.id, outcome?.compute(file, august)]));
}

describe("one set of records", () => {
  test("is one answer by Decision 766", () => {
    expect(outcomesBy("qd-766")).toEqual({
      "before the day": "on-time",
      "minutes late": "late",
      "days late": "late",
      "withdrawn after due": "late",
      "no due date": "late",
      "after a supplement": "on-time",
      "asked twice": "late",
      "supplement out": "on-time",
      "due on the last day": "pending-late",
    });
  });

  test("and another by form II.06a: the same file is late in one and on time in the other, both ways", () => {
    expect(outcomesBy("bieu-ii06a")).toEqual({
      "before the day": "early",
      "minutes late": "on-time",
      "days late": "late",
      "withdrawn after due": "on-time",
      "no due date": "on-time",
      "after a supplement": "late",
      "asked twice": "early",
      "supplement out": "supplement",
      "due on the last day": "pending-in-time",
    });
  });
});

describe("the list of rules", () => {
  test("has each under its id, with facts that its entity does not have already", () => {
    for (const [id, rule] of countingRules) {
      expect(rule.id).toBe(id);
      const always = derivedFactsOf(rule.entity).map(({ name }) => name);
      expect(always).not.toEqual(expect.arrayContaining(rule.facts.map(({ name }) => name)));
    }
  });

  test("refuses an unknown id and says which there are, in both languages", () => {
    const refusal = refusalOf("qd-677");
    expect(refusal?.code).toBe("rule/unknown");
    expect(refusal?.describe("en")).toContain("one of: qd-766, bieu-ii06a");
    expect(refusal?.describe("vi")).toContain("một trong: qd-766, bieu-ii06a");
  });
});

function refusalOf(id: string): CchcError | undefined {
  try {
    countingRule(id);
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}
