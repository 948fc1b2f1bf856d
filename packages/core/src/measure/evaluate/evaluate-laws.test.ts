import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyAdditive, anyAdditiveByDate, anyCount, measureOf, planOf } from "../../../test/any-visit-measure.ts";
import { anyPeriod, anyRecords, units } from "../../../test/any-visits.ts";
import { expected, type PlainCount } from "../../../test/reference-measure.ts";
import { Exact } from "../../number/exact.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import type { Period } from "../../time/period.ts";
import { splitPeriod } from "../../time/split-period.ts";
import type { Measurement } from "../measurement.ts";
import { collectEvidence } from "./evidence.ts";
import { Measurer, measureRecords } from "./measure-records.ts";
import type { EntityRecord } from "./record-stream.ts";

const numRuns = 1000;

function measureWith(
  counts: readonly PlainCount[],
  records: Iterable<EntityRecord>,
  period: Period,
): readonly Measurement[] {
  const measurer = new Measurer(
    planOf(
      counts.map((count, index) => measureOf(`m${index}`, count)),
      { period },
    ),
  );
  for (const record of records) {
    measurer.add(record);
  }
  return measurer.finish().measurements;
}

/** The number in a measurement as text; its status where there is none. */
function written(measurement: Measurement): string {
  if ("amount" in measurement) {
    return measurement.amount.toString();
  }
  return "numerator" in measurement ? `${measurement.numerator}/${measurement.denominator}` : measurement.status;
}

/** What adds up: numerator and denominator, or the amount, with what was left out and left open. */
function countsOf(measurement: Measurement | undefined): Exact[] {
  const { excluded = 0, undecided = 0 } = measurement ?? {};
  const asides = [Exact.of(excluded), Exact.of(undecided)];
  if (measurement !== undefined && "amount" in measurement) {
    return [measurement.amount, ...asides];
  }
  return measurement !== undefined && "numerator" in measurement
    ? [measurement.numerator, measurement.denominator, ...asides]
    : [];
}

function added(many: readonly (readonly Exact[])[]): string[] {
  const [first = []] = many;
  return first.map((_, place) => Exact.sum(many.map((counts) => counts[place] ?? Exact.zero)).toString());
}

const texts = (counts: readonly Exact[]) => counts.map(String);

/** The measurement that belongs to each of the two units. */
function byUnit(measurements: readonly Measurement[]): (Measurement | undefined)[] {
  return units.map((unit) => measurements.find((one) => one.unit === unit));
}

describe("measuring records in one pass", () => {
  test("gives what laying the records out one by one gives", () => {
    const oneDay = "2024-02-29..2024-02-29";
    fc.assert(
      fc.property(anyCount, anyRecords, anyPeriod, (count, records, period) => {
        for (const [index, unit] of units.entries()) {
          const own = records.flatMap(({ entity, record }) =>
            entity === "visit" && record.unit === unit ? [record] : [],
          );
          const measurement = measureWith([count], records, period)[index];
          const noSuchParts = "part" in count && count.part === "month" && period.text === oneDay;
          const { value, excluded, undecided } = noSuchParts
            ? { ...expected({ ...count, by: "count" }, own, period), value: "error" }
            : expected(count, own, period);
          expect({
            value: measurement === undefined ? "" : written(measurement),
            excluded: measurement?.excluded ?? 0,
            undecided: measurement?.undecided ?? 0,
          }).toEqual({ value: value === "nothing" ? "no-data" : value, excluded, undecided });
        }
      }),
      { numRuns: 3 * numRuns },
    );
  });

  test("gives the same in whatever order the records come", () => {
    const shuffled = anyRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(anyCount, shuffled, anyPeriod, (count, [records, others], period) => {
        expect(measureWith([count], others, period)).toEqual(measureWith([count], records, period));
      }),
      { numRuns },
    );
  });

  test("gives for many measures what it gives for each alone", () => {
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 6 }), anyRecords, anyPeriod, (counts, records, period) => {
        const together = measureWith(counts, records, period);
        const alone = units.flatMap((_, unit) =>
          counts.map((count, index) => ({
            ...measureWith([count], records, period)[unit],
            measure: `m${index}`,
          })),
        );
        expect(together).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same from a source that streams", async () => {
    await fc.assert(
      fc.asyncProperty(anyCount, anyRecords, async (count, records) => {
        const plan = planOf([measureOf("m0", count)]);
        async function* source() {
          yield* records;
        }
        expect(await measureRecords(plan, source())).toEqual(await measureRecords(plan, records));
      }),
      { numRuns: 300 },
    );
  });

  test("counts every record with its entity, those of no unit apart", () => {
    fc.assert(
      fc.property(anyCount, anyRecords, (count, records) => {
        const measurer = new Measurer(planOf([measureOf("m0", count)]));
        for (const record of records) {
          measurer.add(record);
        }
        const tallies = measurer.finish().records;
        for (const entity of ["visit", "note"]) {
          const own = records.filter((one) => one.entity === entity);
          const tally = tallies.find((one) => one.entity === entity) ?? { records: 0, outsideUnits: 0 };
          expect(tally.records).toBe(own.length);
          expect(tally.outsideUnits).toBe(own.filter(({ record }) => record.unit === "elsewhere").length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("shares, counts and sums", () => {
  test("of two halves of the records add up to those of all", () => {
    fc.assert(
      fc.property(anyAdditive, fc.tuple(anyRecords, anyRecords), anyPeriod, (count, parts, period) => {
        const whole = byUnit(measureWith([count], parts.flat(), period)).map(countsOf);
        const halves = parts.map((records) => byUnit(measureWith([count], records, period)).map(countsOf));
        for (const [unit, counts] of whole.entries()) {
          expect(texts(counts)).toEqual(added(halves.map((half) => half[unit] ?? [])));
        }
      }),
      { numRuns },
    );
  });

  test.each(["2024", "2024-Q1", "2024-01-15..2024-03-14"])("of the months of %s add up to those of it", (text) => {
    const period = parsePeriod(text);
    const months = splitPeriod(period, "month");
    fc.assert(
      fc.property(anyAdditiveByDate, anyRecords, (count, records) => {
        const whole = byUnit(measureWith([count], records, period)).map(countsOf);
        const parts = months.map((month) => byUnit(measureWith([count], records, month)).map(countsOf));
        for (const [unit, counts] of whole.entries()) {
          expect(texts(counts)).toEqual(added(parts.map((part) => part[unit] ?? [])));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the evidence of a measurement", () => {
  test("is as many records of each kind as the measurement counts", async () => {
    await fc.assert(
      fc.asyncProperty(anyCount, anyRecords, anyPeriod, async (count, records, period) => {
        const measure = measureOf("m0", count);
        const plan = planOf([measure], { period, keepRecords: 1000 });
        const { measurements } = await measureRecords(plan, records);
        for (const [index, unit] of units.entries()) {
          const measurement = measurements[index];
          const evidence = await collectEvidence(plan, { measure, unit, limit: 1000 }, records);
          const counts = evidence?.counts;
          if (measurement === undefined || counts === undefined) {
            throw new Error("a measure over records has a measurement and evidence");
          }
          const { met, counted, unsure, open, excluded } = counts;
          if (count.by === "share" || count.by === "count") {
            const denominator = met + counted + unsure;
            expect(written(measurement)).toBe(count.by === "share" ? `${met}/${denominator}` : `${denominator}`);
          }
          expect([measurement.excluded ?? 0, measurement.undecided ?? 0]).toEqual([excluded, open + unsure]);
          const kept = measurement.records ?? {};
          expect([kept.met, kept.notMet, kept.excluded, kept.undecided].map((ids) => ids?.length ?? 0)).toEqual([
            met,
            counted,
            excluded,
            open + unsure,
          ]);
          const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
          expect(all).toBe(records.filter(({ entity, record }) => entity === "visit" && record.unit === unit).length);
        }
      }),
      { numRuns },
    );
  });
});

describe("memory", () => {
  const howMany = 300_000;

  function* stream(): Generator<EntityRecord> {
    for (let index = 0; index < howMany; index += 1) {
      const day = `2024-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
      yield {
        entity: "visit",
        record: {
          id: `visit-${index}`,
          unit: units[index % 2] ?? "",
          on: day,
          at: `${day}T09:30:00`,
          kind: index % 3 === 0 ? "asked" : "filed",
          fee: index % 50,
          village: `village-${index % 40}`,
        },
      };
    }
  }

  /** Bytes in use once everything that can be let go is gone. */
  function bytesInUse(): number {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect !== "function") {
      throw new Error("no garbage collector to call");
    }
    collect();
    return process.memoryUsage().heapUsed;
  }

  test("does not grow with the records: 300,000 of them leave less than 4 MB behind", () => {
    const filed = { fact: "kind", operator: "equal", value: "filed" } as const;
    const of = { entity: "visit", in: { at: "at" } } as const;
    const counts: PlainCount[] = [
      { by: "share", ...of, numerator: filed },
      { by: "count", ...of, population: filed },
      ...(["sum", "mean", "median", "min", "max", "distinct", "latest"] as const).map(
        (by) => ({ by, ...of, of: "fee" }) as const,
      ),
      { by: "distinct", ...of, of: "village" },
      { by: "percentile", ...of, of: "fee", rank: Exact.of("90%") },
      { by: "longest-gap", ...of },
      { by: "parts-with-record", ...of, part: "week" },
    ];
    const measurer = new Measurer(
      planOf(
        counts.map((count, index) => measureOf(`m${index}`, count)),
        { keepRecords: 20 },
      ),
    );
    const before = bytesInUse();
    for (const one of stream()) {
      measurer.add(one);
    }
    const grown = bytesInUse() - before;
    expect(measurer.finish().records).toEqual([{ entity: "visit", records: howMany, outsideUnits: 0 }]);
    expect(grown).toBeLessThan(4_000_000);
  }, 60_000);
});
