import type { Measurement, RecordIds } from "@cchc/core";
import type { SimpleShape } from "@cchc/rules";

/** What records were to a measurement. */
export type RecordKind = keyof RecordIds;

/** Records of one kind: the ids that were kept, and how many there are, where that is known. */
export interface KindOfRecords {
  readonly kind: RecordKind;
  readonly ids: readonly string[];
  readonly all: number | undefined;
}

/** The records that cost points, and those that were left out or could not be judged; none of kinds of which there are none. */
export function recordsBehind(measurement: Measurement, shape: SimpleShape | undefined): KindOfRecords[] {
  const kinds = [failingKind(measurement, shape), "excluded", "undecided"] as const;
  return kinds.flatMap((kind) => {
    const ids = kind === undefined ? [] : (measurement.records?.[kind] ?? []);
    const all = kind === undefined ? 0 : countOf(measurement, kind);
    return kind === undefined || (ids.length === 0 && (all ?? 0) === 0) ? [] : [{ kind, ids, all }];
  });
}

/** Which records cost points: those that do not meet a share that should be high, those that meet one that should be low. */
function failingKind(measurement: Measurement, shape: SimpleShape | undefined): RecordKind | undefined {
  if ("numerator" in measurement) {
    return isLowerBetter(shape) ? "met" : "notMet";
  }
  // What was counted of a good thing is no failure.
  return "amount" in measurement && isLowerBetter(shape) ? "notMet" : undefined;
}

function isLowerBetter(shape: SimpleShape | undefined): boolean {
  switch (shape?.shape) {
    case "bands":
    case "linear":
      return shape.direction === "lower-is-better";
    case "capped-linear":
      return shape.fullAt.compare(shape.zeroAt) < 0;
    case "deduct":
      return true;
    default:
      return false;
  }
}

/** How many there are; of an amount only its own figure tells, and it may count other things than records. */
function countOf(measurement: Measurement, kind: RecordKind): number | undefined {
  if (kind === "excluded" || kind === "undecided") {
    return measurement[kind] ?? 0;
  }
  if (!("numerator" in measurement)) {
    return undefined;
  }
  const { numerator, denominator } = measurement;
  const count = kind === "met" ? numerator : denominator.minus(numerator);
  return count.isWhole() && !count.isNegative() ? count.toNumber() : undefined;
}
