import { describe, expect, it } from "vitest";
import { caseFile } from "../entity/case-file.ts";
import type { Entity } from "../entity/entity.ts";
import { petition } from "../entity/petition.ts";
import { RatioCount } from "../measure/count.ts";
import { derivedFactsOf } from "../measure/derived/derived-facts.ts";
import { countingRule } from "../measure/rule/counting-rules.ts";
import { parsePeriod } from "../time/parse-period.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { fieldsBehind } from "./fields-behind.ts";
import { fieldsOfMeasure } from "./measure-fields.ts";

const context = { period: parsePeriod("2024"), calendar: vietnamCalendar() };

function usesOf(entity: Entity, count: unknown) {
  const parsed = RatioCount.parse(count);
  return "entity" in parsed ? Object.fromEntries(fieldsOfMeasure(parsed, { entity, named: new Map(), context })) : {};
}

describe("the fields that a measure uses", () => {
  it("are needed where it goes by their date or compares them", () => {
    const uses = usesOf(petition, {
      by: "share",
      entity: "petition",
      in: { at: "receivedOn" },
      numerator: { fact: "upheld", operator: "equal", value: true },
    });
    expect(uses).toEqual({ receivedOn: "needs", upheld: "needs" });
  });

  it("may be blank where it asks whether they are there, or where they only limit", () => {
    const uses = usesOf(petition, {
      by: "share",
      entity: "petition",
      in: { open: { from: "receivedOn", to: "answeredOn" } },
      numerator: {
        any: [
          { fact: "dueOn", operator: "isPresent", value: false },
          { fact: "dueOn", operator: "greaterThan", value: "2024-01-01" },
        ],
      },
    });
    expect(uses).toEqual({ receivedOn: "needs", answeredOn: "reads", dueOn: "reads" });
  });

  it("stand behind derived facts", () => {
    const uses = usesOf(petition, {
      by: "share",
      entity: "petition",
      in: { at: "receivedOn" },
      numerator: { fact: "workingDaysToAnswer", operator: "lessThanInclusive", value: 5 },
    });
    expect(uses).toEqual({ receivedOn: "needs", answeredOn: "derives" });
  });

  it("stand behind the facts of a counting rule", () => {
    const [outcome] = countingRule("bieu-ii06a").facts;
    expect(outcome === undefined ? [] : [...fieldsBehind(caseFile, outcome, context)].sort()).toEqual([
      "dueAt",
      "endedAt",
      "receivedAt",
      "status",
    ]);
  });
});

it("every derived fact of case files is computed from some field, but those of the period", () => {
  const without = derivedFactsOf("case-file").filter((fact) => fieldsBehind(caseFile, fact, context).size === 0);
  expect(without.map(({ name }) => name)).toEqual(["periodStart", "periodEnd"]);
});
