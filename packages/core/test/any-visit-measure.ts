import fc from "fast-check";
import type { Condition } from "../src/condition/condition.ts";
import type { Belongs } from "../src/measure/counted-records.ts";
import { Measure } from "../src/measure/definition.ts";
import type { MeasurePlan } from "../src/measure/evaluate/measure-plan.ts";
import type { RecordMeasure } from "../src/measure/evaluate/record-measure.ts";
import { Exact } from "../src/number/exact.ts";
import { parsePeriod } from "../src/time/parse-period.ts";
import { vietnamCalendar } from "../src/vietnam-calendar.ts";
import { anyCondition, anyConditionOfPeriod, named, units } from "./any-visits.ts";
import type { PlainCount } from "./reference-measure.ts";
import { note, visit } from "./visit.ts";

const words = { vi: "số", en: "number" };
const dated: fc.Arbitrary<Belongs> = fc.constantFrom({ at: "on" }, { at: "at" });
const anyBelongs: fc.Arbitrary<Belongs> = fc.oneof(
  dated,
  fc.constantFrom<Belongs>(
    { standing: {} },
    { standing: { from: "begun" } },
    { standing: { to: "over" } },
    { standing: { from: "begun", to: "over" } },
    { standing: { from: "at", to: "over" } },
    { open: { from: "begun", to: "over" } },
    { open: { from: "at", to: "over" } },
  ),
);

/** Which ways of counting, and over which conditions. */
interface Drawn {
  readonly belongs: fc.Arbitrary<Belongs>;
  readonly condition: fc.Arbitrary<Condition>;
}

function records({ belongs, condition }: Drawn, mayBe: fc.Arbitrary<Belongs> = belongs) {
  return {
    entity: fc.constant("visit" as const),
    in: mayBe,
    population: fc.option(condition, { nil: undefined }),
    exclude: fc.option(condition, { nil: undefined }),
  };
}

/** Without the keys that were not drawn: a key that is undefined is not a key that is absent. */
function present<T extends { population?: Condition | undefined; exclude?: Condition | undefined }>(drawn: T) {
  const { population, exclude, ...rest } = drawn;
  return {
    ...rest,
    ...(population === undefined ? {} : { population }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

/** Shares, counts and sums: what adds up over records and over parts of a period. */
function additive(drawn: Drawn): fc.Arbitrary<PlainCount> {
  return fc.oneof(
    fc.record({ by: fc.constant("share" as const), ...records(drawn), numerator: drawn.condition }).map(present),
    fc.record({ by: fc.constant("count" as const), ...records(drawn) }).map(present),
    fc.record({ by: fc.constant("sum" as const), ...records(drawn), of: fc.constantFrom("fee", "rate") }).map(present),
  );
}

function others(drawn: Drawn): fc.Arbitrary<PlainCount> {
  const figure = fc.constantFrom("mean", "median", "min", "max", "latest");
  return fc.oneof(
    fc.record({ by: figure, ...records(drawn), of: fc.constantFrom("fee", "rate") }).map(present),
    fc
      .record({
        by: fc.constant("distinct" as const),
        ...records(drawn),
        of: fc.constantFrom("fee", "rate", "kind", "village", "on", "paid"),
      })
      .map(present),
    fc
      .record({
        by: fc.constant("percentile" as const),
        ...records(drawn),
        of: fc.constantFrom("fee", "rate"),
        rank: fc.constantFrom("10%", "1/3", "50%", "90%", "1").map((text) => Exact.of(text)),
      })
      .map(present),
    fc.record({ by: fc.constant("longest-gap" as const), ...records(drawn, dated) }).map(present),
    fc
      .record({
        by: fc.constant("parts-with-record" as const),
        ...records(drawn, dated),
        part: fc.constantFrom("week", "month"),
      })
      .map(present),
  );
}

const anything = { belongs: anyBelongs, condition: anyConditionOfPeriod };

/** Any measure over records of a visit. */
export const anyCount: fc.Arbitrary<PlainCount> = fc.oneof(
  { weight: 2, arbitrary: additive(anything) },
  { weight: 3, arbitrary: others(anything) },
);

/** A measure of the most records in one slot of time. */
type ClusterCount = Extract<RecordMeasure, { by: "largest-cluster" }>;

/** Any largest cluster: of the dates that records belong by, or of another. */
export const anyCluster: fc.Arbitrary<ClusterCount> = fc
  .record({
    by: fc.constant("largest-cluster" as const),
    ...records(anything, dated),
    of: fc.constantFrom("on", "at", "over"),
    within: fc.constantFrom("minute", "hour", "day"),
  })
  .map(present);

/** Any share, count or sum, by date or by snapshot. */
export const anyAdditive: fc.Arbitrary<PlainCount> = additive(anything);

/** Any share, count or sum of dated records whose conditions do not look at the period. */
export const anyAdditiveByDate: fc.Arbitrary<PlainCount> = additive({ belongs: dated, condition: anyCondition });

/** A way of counting as a measure. */
export function measureOf(id: string, count: PlainCount | ClusterCount): Measure {
  const ratio = count.by === "share" || count.by === "parts-with-record";
  const kind = ratio
    ? { kind: "ratio", given: { numerator: words, denominator: words } }
    : { kind: "amount", given: { amount: words }, unit: words };
  // A rank that was read is not written text any more, so it is written anew.
  return Measure.parse({
    id,
    title: words,
    ...kind,
    count: "rank" in count ? { ...count, rank: `${count.rank}` } : count,
  });
}

/** A plan over visits and notes in 2024 by the calendar of Vietnam, unless said otherwise. */
export function planOf(measures: readonly Measure[], more: Partial<MeasurePlan> = {}): MeasurePlan {
  return {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    entities: new Map([
      ["visit", visit],
      ["note", note],
    ]),
    named,
    calendar: vietnamCalendar(),
    period: parsePeriod("2024"),
    baselines: new Map(),
    units,
    supplied: new Set(["visit", "note"]),
    ...more,
  };
}
