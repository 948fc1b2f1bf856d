import { type Measure, type RecordIds, type RecordOutcome, recordMeasure } from "@cchc/core";
import { countCluster } from "./count-cluster.ts";
import { countDays } from "./count-days.ts";
import { countSpread } from "./count-spread.ts";
import type { EntityCounting } from "./counting.ts";
import type { Found } from "./found.ts";
import { recordIds } from "./record-ids.ts";

/** A measure whose records were counted, and whose figure may yet be missing. */
export interface Completing {
  readonly counting: EntityCounting;
  readonly measure: Measure;
  /** The figure of a unit without records, in a period by its place. */
  readonly empty: (period: number) => RecordOutcome["outcome"];
}

/** Puts in what a row of counts does not say. */
export type Complete = (outcome: RecordOutcome, unit: string, period: number) => RecordOutcome;

/** Fetches figures that take statements of their own, and ids of the records where they are kept; undefined when counts say all. */
export async function completing({ counting, measure, empty }: Completing): Promise<Complete | undefined> {
  const figures = await figuresOf({ counting, measure });
  const ids = (counting.plan.keepRecords ?? 0) > 0 ? await recordIds(counting, measure) : undefined;
  if (figures === undefined && ids === undefined) {
    return undefined;
  }
  return (outcome, unit, period) => {
    const figure = figures?.get(unit, period);
    const own = figures === undefined ? outcome.outcome : (figure?.outcome ?? empty(period));
    const records = ids && shownIds(ids.get(unit, period), figure?.named ?? (namesRecords(measure) ? [] : undefined));
    return { ...outcome, outcome: own, ...(records === undefined ? {} : { records }) };
  };
}

function namesRecords(measure: Measure): boolean {
  return recordMeasure(measure)?.by === "largest-cluster";
}

interface Figure {
  readonly outcome: RecordOutcome["outcome"];
  /** Ids of the records that the figure is about, where those are not simply all that were counted. */
  readonly named?: readonly string[];
}

async function figuresOf({ counting, measure }: Omit<Completing, "empty">): Promise<Found<Figure> | undefined> {
  const count = recordMeasure(measure);
  switch (count?.by) {
    case "median":
      return alone(await countSpread({ counting, measure, count: { by: "median" } }));
    case "percentile":
      return alone(await countSpread({ counting, measure, count }));
    case "parts-with-record":
    case "longest-gap":
      return alone(await countDays({ counting, measure, count }));
    case "largest-cluster":
      return countCluster({ counting, measure, count });
    default:
      return undefined;
  }
}

function alone(found: Found<RecordOutcome["outcome"]>): Found<Figure> {
  return found.map((outcome) => ({ outcome }));
}

/** Ids as core shows them: a figure that names its records names them in the place of all that were counted. */
function shownIds(ids: RecordIds | undefined, named: readonly string[] | undefined): RecordIds | undefined {
  const { notMet, ...rest } = ids ?? {};
  const shown = named === undefined ? ids : named.length === 0 ? rest : { ...rest, notMet: [...named] };
  return shown === undefined || Object.keys(shown).length === 0 ? undefined : shown;
}
