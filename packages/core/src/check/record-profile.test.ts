import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entities } from "../entity/entities.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { RecordProfile } from "./record-profile.ts";

const petition = (id: string, unit: string, other: Readonly<Record<string, string>> = {}): EntityRecord => ({
  entity: "petition",
  record: { id, unit, ...other },
});

function profileOf(...records: readonly EntityRecord[]) {
  const profile = new RecordProfile(entities);
  records.forEach((one) => {
    profile.add(one);
  });
  return profile.entities;
}

describe("the profile of records", () => {
  it("counts by entity and unit which fields are filled, and from when to when records are", () => {
    const [of] = profileOf(
      petition("1", "A", { receivedOn: "2024-03-04", answeredOn: "2024-03-05" }),
      petition("2", "A", { receivedOn: "2024-01-31" }),
      petition("3", "B"),
    );
    expect(of?.date).toBe("receivedOn");
    expect(of?.units.map(({ unit, records, undated }) => [unit, records, undated])).toEqual([
      ["A", 2, 0],
      ["B", 1, 1],
    ]);
    const [first, second] = of?.units ?? [];
    expect([first?.first, first?.last]).toEqual(["2024-01-31", "2024-03-04"]);
    expect([first?.filled.get("receivedOn"), first?.filled.get("answeredOn"), first?.filled.get("dueOn")]).toEqual([
      2, 1, 0,
    ]);
    expect([...(first?.months ?? [])]).toEqual([
      ["2024-01", 1],
      ["2024-03", 1],
    ]);
    expect(second).not.toHaveProperty("first");
  });

  it("goes by the date that measures go by, where one is given", () => {
    const profile = new RecordProfile(entities, new Map([["petition", "answeredOn"]]));
    profile.add(petition("1", "A", { receivedOn: "2024-03-04", answeredOn: "2024-05-06" }));
    expect(profile.entities[0]?.units[0]?.first).toBe(parsePlainDate("2024-05-06"));
  });

  it("leaves records of an unknown entity alone", () => {
    expect(profileOf({ entity: "no-such", record: { id: "1", unit: "A" } })).toEqual([]);
  });

  it("is the same in whatever order records come, and counts each of them", () => {
    const records = fc.array(
      fc.record({ unit: fc.constantFrom("A", "B"), day: fc.constantFrom(undefined, "2024-01-31", "2024-02-01") }),
    );
    fc.assert(
      fc.property(records, (drawn) => {
        const all = drawn.map(({ unit, day }, index) =>
          petition(String(index), unit, day === undefined ? {} : { receivedOn: day }),
        );
        const units = profileOf(...all)[0]?.units ?? [];
        expect(profileOf(...all.toReversed())[0]?.units ?? []).toEqual(units);
        expect(units.reduce((sum, one) => sum + one.records, 0)).toBe(all.length);
        for (const { records: count, undated, months } of units) {
          expect(undated + [...months.values()].reduce((sum, of) => sum + of, 0)).toBe(count);
        }
      }),
    );
  });
});
