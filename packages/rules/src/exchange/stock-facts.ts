import { CchcError, Exact, type MeasuredUnit, type Measurement, type Problem, type PublishedScore } from "@cchc/core";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";
import { comparesAsDouble, doubleOf } from "./double.ts";
import type { StockComparison, StockRules } from "./stock-rule.ts";
import { leaderFact, publishedPointsFact, publishedStatusFact, statusFact } from "./stock-scope.ts";

/** One unit with everything that exported rules may ask for. */
export interface StockUnit {
  readonly unit: MeasuredUnit;
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  /** Best value among the unit's peers by measure, for rules that are relative to it. */
  readonly leaders: ReadonlyMap<string, Exact>;
}

/** Facts for a run of json-rules-engine, by name. */
export type StockFacts = Readonly<Record<string, number | string>>;

/** Facts of a unit with exact numbers, by the names that exported rules use. */
export type ExactFacts = ReadonlyMap<string, Exact | string>;

/**
 * The plain facts of one unit for exported rules: doubles and texts.
 *
 * @throws CchcError `exchange/beyond-double` when two numbers that a rule compares might compare otherwise as doubles:
 * refused, since a wrong answer would not be noticed.
 *
 * @example
 * stockFacts(exported, { unit, measurements, published: [], leaders: new Map() });
 * // { level: "commune", "dossier-on-time.status": "measured", "dossier-on-time.value": 0.672…, … }
 */
export function stockFacts(rules: StockRules, unit: StockUnit): StockFacts {
  const facts = exactFacts(rules, unit);
  const problems = rules.comparisons.flatMap((comparison) => beyondDouble(facts, comparison));
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  return Object.fromEntries(
    [...facts].map(([name, value]) => [name, typeof value === "string" ? value : doubleOf(value)]),
  );
}

/** The same facts with exact numbers: what formulas are computed from. */
export function exactFacts(rules: StockRules, { unit, measurements, published, leaders }: StockUnit): ExactFacts {
  const measured = new Map(measurements.map((one) => [one.measure, one]));
  const scores = new Map(published.map((one) => [one.item, one.points]));
  return new Map<string, Exact | string>([
    ["level", unit.level],
    ...rules.measures.flatMap((measure) =>
      measureFacts(measure, { unit, measurement: measured.get(measure), leaders }),
    ),
    ...rules.published.flatMap((indicator) => publishedFacts(indicator, scores.get(indicator))),
  ]);
}

type Named = [name: string, value: Exact | string];

interface MeasuredOf extends Pick<StockUnit, "unit" | "leaders"> {
  readonly measurement: Measurement | undefined;
}

function measureFacts(measure: string, { unit, measurement, leaders }: MeasuredOf): Named[] {
  const status: Named = [statusFact(measure), measurement?.status ?? "no-data"];
  const value = measurement && measuredValue(measurement);
  if (measurement === undefined || value === undefined) {
    return [status];
  }
  const best = leaders.get(measure);
  const counts = [...factsOfMeasurement(measurement, value, unit)].flatMap(([name, one]): Named[] =>
    one instanceof Exact ? [[`${measure}.${name}`, one]] : [],
  );
  return [status, ...counts, ...(best === undefined ? [] : [[leaderFact(measure), best] satisfies Named])];
}

function publishedFacts(indicator: string, points: Exact | undefined): Named[] {
  const status = publishedStatusFact(indicator);
  return points === undefined
    ? [[status, "none"]]
    : [
        [status, "published"],
        [publishedPointsFact(indicator), points],
      ];
}

function beyondDouble(facts: ExactFacts, comparison: StockComparison): Problem[] {
  const { fact } = comparison;
  const one = facts.get(fact);
  const other = "value" in comparison ? Exact.of(comparison.value) : facts.get(comparison.other);
  return !(one instanceof Exact && other instanceof Exact) || comparesAsDouble(one, other)
    ? []
    : [{ ...tooFine, given: `${fact} = ${one}; ${other}` }];
}

const tooFine = {
  code: "exchange/beyond-double",
  what: {
    vi: "hai số này có thể so sánh sai khi làm tròn thành số thực của máy",
    en: "these two numbers may compare wrongly once they are floating-point numbers",
  },
  expected: {
    vi: "n/d và p/q với n·q và p·d đều nhỏ hơn 2^52; chấm bằng cchc, vốn so sánh chính xác",
    en: "n/d and p/q with n·q and p·d both under 2^52; score with cchc, which compares exactly",
  },
} as const;
