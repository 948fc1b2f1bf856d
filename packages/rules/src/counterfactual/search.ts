import { Exact, type Measurement } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { IndicatorScore } from "../result/result.ts";
import { type Candidate, candidates, widestScan } from "./candidates.ts";
import { type CardWorld, rejudge } from "./card-world.ts";
import { measurementAt, type RecordLever } from "./lever.ts";
import { isReached, type ScoredItem } from "./scored-item.ts";
import type { Thresholds } from "./thresholds.ts";
import { isComplete, thresholdsTogether } from "./thresholds-together.ts";

/** An indicator whose way to a better outcome is looked for. */
export interface Asked {
  readonly world: CardWorld;
  readonly indicator: Indicator;
  readonly rule: Rule;
  /** What the judge says without any change. */
  readonly before: IndicatorScore;
}

/** A change of one measurement, and what the judge says of the indicator after it. */
export interface Found {
  readonly lever: RecordLever;
  readonly candidate: Candidate;
  readonly measurement: Measurement;
  readonly after: IndicatorScore;
  /** The item that gets its next outcome. */
  readonly item: ScoredItem;
  readonly proven: boolean;
}

/** What was found for one measure: the fewest records for the next outcome, or the best that can be had; and what one record brings. */
export interface Search {
  readonly lever: RecordLever;
  readonly reached: Found | undefined;
  readonly best: Found | undefined;
  readonly one: Found | undefined;
}

/** Looks for the fewest records of one measure, the judge deciding each time. */
export function searchRecords(asked: Asked, lever: RecordLever, items: readonly ScoredItem[]): Search {
  const thresholds = thresholdsTogether(items, asked);
  const ways = candidates(lever, thresholds);
  const tried = new Map<Candidate, Found>();
  const look = (candidate: Candidate): Found => {
    const known = tried.get(candidate) ?? tryOut(asked, { lever, candidate, items }, thresholds);
    tried.set(candidate, known);
    return known;
  };
  const first = ways.find((way) => isBetter(look(way), asked, items));
  const equal = ways.filter((way) => way.records === first?.records).map(look);
  return {
    lever,
    reached: bestFound(equal.filter((one) => isBetter(one, asked, items))),
    best: first === undefined ? bestFound(improving(ways.filter(bringsNobody).map(look), asked)) : undefined,
    one: bestFound(improving(ways.filter(({ records }) => records === 1n).map(look), asked)),
  };
}

interface Trial {
  readonly lever: RecordLever;
  readonly candidate: Candidate;
  readonly items: readonly ScoredItem[];
}

function tryOut({ world, indicator, rule }: Asked, { lever, candidate, items }: Trial, thresholds: Thresholds): Found {
  const measurement = measurementAt(lever, candidate.at);
  const after = rejudge(indicator, rule.from, [world, new Map([[lever.measure, measurement]])]);
  const item = items.find((one) => isReached(one, scoreIn(after, one))) ?? firstOf(items);
  const fixed = !lever.limits.joins && !lever.limits.leaves;
  return {
    lever,
    candidate,
    measurement,
    after,
    item,
    proven: isComplete(items, rule) && (fixed || thresholds.oneWay || candidate.records <= widestScan),
  };
}

function firstOf(items: readonly ScoredItem[]): ScoredItem {
  const [item] = items;
  if (item === undefined) {
    throw new Error("a search without anything that is scored");
  }
  return item;
}

function scoreIn(after: IndicatorScore, { part }: ScoredItem) {
  return after.parts?.find(({ id }) => id === part) ?? after;
}

/** An item reaches its next outcome, or the cap of a sum is reached; and the indicator gains. */
function isBetter({ after }: Found, { before, rule }: Asked, items: readonly ScoredItem[]): boolean {
  const gained = pointsOf(after).compare(pointsOf(before)) > 0;
  return gained && (pointsOf(after).equals(rule.max) || items.some((item) => isReached(item, scoreIn(after, item))));
}

/** What a change brings that lets nobody join: joining has no end. */
function bringsNobody({ moves }: Candidate): boolean {
  return moves["join-met"] === 0n && moves["join-unmet"] === 0n;
}

function improving(found: readonly Found[], { before }: Asked): Found[] {
  return found.filter(({ after }) => pointsOf(after).compare(pointsOf(before)) > 0);
}

/** The most points; of equals the first, which is the one with the fewest records. */
function bestFound(found: readonly Found[]): Found | undefined {
  return found.reduce<Found | undefined>(
    (best, one) => (best === undefined || pointsOf(one.after).compare(pointsOf(best.after)) > 0 ? one : best),
    undefined,
  );
}

function pointsOf({ points }: Pick<IndicatorScore, "points">): Exact {
  return points ?? Exact.zero;
}
