import fc from "fast-check";
import type { Condition } from "../src/condition/condition.ts";
import type { AnyRecord } from "../src/entity/entity.ts";
import type { EntityRecord } from "../src/measure/evaluate/record-stream.ts";
import { Exact } from "../src/number/exact.ts";
import { parsePeriod } from "../src/time/parse-period.ts";
import { addDays, fromDayNumber, type PlainDate } from "../src/time/plain-date.ts";

/** Units that are counted; a record may be of one that is not. */
export const units = ["A", "B"] as const;

/** Months, quarters, a leap year, a period of one day, and one with edges of its own. */
const periods = [
  "2024",
  "2024-H1",
  "2024-Q1",
  "2024-02",
  "2026-02",
  "2024-02-29..2024-02-29",
  "2024-01-15..2024-03-14",
];

/** Any period of the kinds that are measured. */
export const anyPeriod = fc.constantFrom(...periods).map(parsePeriod);

const edges = periods
  .map(parsePeriod)
  .flatMap(({ first, last }) => [addDays(first, -1), first, last, addDays(last, 1)]);
const dayNumber = fc.integer({ min: 19_650, max: 19_870 });

/** A day in or around the periods, their edges often. */
export const anyDay: fc.Arbitrary<PlainDate> = fc.oneof(fc.constantFrom(...edges), dayNumber.map(fromDayNumber));

const clock = fc.constantFrom("00:00:00", "00:00:01", "09:30:00", "16:30:00", "23:59:59");
const anyMoment = fc.tuple(anyDay, clock).map(([day, time]) => `${day}T${time}`);
const tenths = fc.integer({ min: 0, max: 30 }).map((number) => Exact.of(`${number}/10`));
const kinds = ["asked", "filed", "collected"];
const villages = ["Đông", "Tây", "Nam", "Bắc"];

/** Any visit; ids repeat now and then, and every field may be missing. */
const anyVisit: fc.Arbitrary<AnyRecord> = fc.record(
  {
    id: fc.integer({ min: 1, max: 9 }).map(String),
    unit: fc.constantFrom(...units, "elsewhere"),
    on: anyDay,
    at: anyMoment,
    begun: anyDay,
    over: anyMoment,
    kind: fc.constantFrom(...kinds),
    fee: fc.constantFrom(0, 10, 20, 35, Number.MAX_SAFE_INTEGER),
    rate: tenths,
    paid: fc.boolean(),
    village: fc.constantFrom(...villages),
  },
  { requiredKeys: ["id", "unit"] },
);

/** Records of a visit, and a few that are of something else. */
export const anyRecords: fc.Arbitrary<EntityRecord[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: anyVisit.map((record) => ({ entity: "visit", record })) },
    {
      weight: 1,
      arbitrary: anyVisit.map(({ id, unit, on }) => ({ entity: "note", record: { id, unit, ...(on ? { on } : {}) } })),
    },
  ),
  { maxLength: 40 },
);

const orders = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;
const equalities = ["equal", "notEqual"] as const;
const memberships = ["in", "notIn"] as const;
const dates = ["on", "at", "begun", "over"] as const;
const everyFact = [...dates, "kind", "fee", "rate", "paid", "village"] as const;

const anyTest: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...everyFact),
    operator: fc.constant("isPresent" as const),
    value: fc.boolean(),
  }),
  fc.record({ fact: fc.constant("kind"), operator: fc.constantFrom(...equalities), value: fc.constantFrom(...kinds) }),
  fc.record({
    fact: fc.constantFrom("kind", "village"),
    operator: fc.constantFrom(...memberships),
    value: fc.array(fc.constantFrom(...kinds, ...villages), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ fact: fc.constant("paid"), operator: fc.constantFrom(...equalities), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom("fee", "rate"),
    operator: fc.constantFrom(...orders, ...equalities),
    value: fc.oneof(fc.constantFrom(0, 10, 1.5, 0.3), fc.constantFrom({ fact: "fee" }, { fact: "rate" })),
  }),
  fc.record({
    fact: fc.constantFrom(...dates),
    operator: fc.constantFrom(...orders, ...equalities),
    value: fc.oneof(
      anyDay,
      fc.constantFrom(...dates).map((fact) => ({ fact })),
    ),
  }),
);

/** A named condition that the conditions below may use. */
export const named: ReadonlyMap<string, Condition> = new Map([
  ["cheap", { fact: "fee", operator: "lessThan", value: 30 } as const],
]);

const deepest = 3;

/** Any condition over a visit; `test` alone decides whether the period's own days are asked for. */
function conditions(test: fc.Arbitrary<Condition>, depth = deepest): fc.Arbitrary<Condition> {
  const leaf = fc.oneof({ weight: 5, arbitrary: test }, { weight: 1, arbitrary: fc.constant({ condition: "cheap" }) });
  if (depth === 0) {
    return leaf;
  }
  const inner = conditions(test, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: list.map((all) => ({ all })) },
    { weight: 1, arbitrary: list.map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
  );
}

/** Any condition that asks for nothing but the record. */
export const anyCondition = conditions(anyTest);

/** Any condition, also one that asks for the edges of the period. */
export const anyConditionOfPeriod = conditions(
  fc.oneof(
    anyTest,
    fc.record({
      fact: fc.constantFrom(...dates),
      operator: fc.constantFrom(...orders, ...equalities),
      value: fc.constantFrom({ fact: "periodStart" }, { fact: "periodEnd" }),
    }),
  ),
);
