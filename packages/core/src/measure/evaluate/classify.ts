import type { AnyRecord } from "../../entity/entity.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import { type BelongsTest, compileBelongs } from "./belongs.ts";
import { compileTest, type TestScope } from "./compile-test.ts";
import type { RecordMeasure } from "./record-measure.ts";
import type { RecordTest } from "./record-value.ts";

/**
 * What a record is to a measure:
 * - `outside`: of another period; - `apart`: of the period and not in the population;
 * - `undated`: it lacks the date that would put it into a period;
 * - `open`: a missing value leaves it open whether it is in the population;
 * - `excluded`: in the population and left out by the exclusion;
 * - `counted`: in the population; - `met`: and it meets the numerator; - `unsure`: a missing value leaves the numerator open (counts as not met).
 */
export type Verdict = "outside" | "apart" | "undated" | "open" | "excluded" | "counted" | "met" | "unsure";

/** Decides what a record is to one measure in one period. */
export type Classifier = (record: AnyRecord) => Verdict;

const always: RecordTest = () => true;
const never: RecordTest = () => false;

/** Compiles a measure over records to its classifier for one period. */
export function compileClassifier(measure: RecordMeasure, scope: TestScope, context: CountingContext): Classifier {
  const belongs: BelongsTest = compileBelongs(measure.in, context.period);
  const population = measure.population === undefined ? always : compileTest(measure.population, scope);
  const exclude = measure.exclude === undefined ? never : compileTest(measure.exclude, scope);
  const numerator = measure.by === "share" ? compileTest(measure.numerator, scope) : never;
  const memberOf = (record: AnyRecord): Verdict => {
    // A record whose exclusion is open stays in: leaving it out would take a case away on missing data.
    if (exclude(record, context) === true) {
      return "excluded";
    }
    const meets = numerator(record, context);
    return meets === undefined ? "unsure" : meets ? "met" : "counted";
  };
  return (record) => {
    const inside = belongs(record);
    if (inside !== true) {
      return inside === undefined ? "undated" : "outside";
    }
    const member = population(record, context);
    return member === true ? memberOf(record) : member === undefined ? "open" : "apart";
  };
}

/**
 * Compiles whether a record that does not meet the numerator still can, or of a plain count, whether one that counts can
 * cease to; undefined for a measure that does not say.
 */
export function compileChangeable(
  measure: RecordMeasure,
  scope: TestScope,
  context: CountingContext,
): ((record: AnyRecord) => boolean) | undefined {
  const changeable = measure.by === "share" || measure.by === "count" ? measure.changeable : undefined;
  if (changeable === undefined) {
    return undefined;
  }
  const test = compileTest(changeable, scope);
  // A missing value promises nothing: what is open does not count as something that can still change.
  return (record) => test(record, context) === true;
}
