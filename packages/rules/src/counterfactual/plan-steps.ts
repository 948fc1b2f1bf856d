import { Exact } from "@cchc/core";
import { type CardWorld, type Changed, rejudgeCard } from "./card-world.ts";
import { measurementAt, type RecordLever } from "./lever.ts";
import { gainOf, type Weighed } from "./plan-axis.ts";
import type { Choice } from "./plan-choice.ts";
import type { PlanStep } from "./plan-result.ts";
import { recordChange } from "./record-change.ts";
import { type Counts, movesTo, recordsIn } from "./record-moves.ts";

/** The steps of a choice, one for each measurement, what brings the most for a record first, with the total after each. */
export function planSteps(world: CardWorld, all: readonly Weighed[], choice: Choice): PlanStep[] {
  const changes = [...choice].flatMap(([axis, records]) => [...axis.at(records)]);
  const ordered = changes
    .map(([lever, at]) => ({ lever, at, worth: worthOf(world, all, [lever, at]) }))
    .sort((a, b) => b.worth.compare(a.worth));
  let sofar: Changed = new Map();
  return ordered.flatMap(({ lever, at }) => {
    const before = sofar;
    sofar = new Map([...before, [lever.measure, measurementAt(lever, at)]]);
    return stepOf(world, [before, sofar], [lever, at]);
  });
}

function worthOf(world: CardWorld, all: readonly Weighed[], [lever, at]: readonly [RecordLever, Counts]): Exact {
  const records = at.numerator - lever.from.numerator;
  const gain = gainOf(world, all, new Map([[lever.measure, measurementAt(lever, at)]]));
  return records === 0n ? Exact.zero : gain.dividedBy(records < 0n ? -records : records);
}

function stepOf(
  world: CardWorld,
  [before, after]: readonly [Changed, Changed],
  [lever, at]: readonly [RecordLever, Counts],
): PlanStep[] {
  const moves = movesTo(at, lever.limits, lever.from);
  const [left, right] = [rejudgeCard(world, before), rejudgeCard(world, after)];
  const indicators = right.indicators.flatMap(({ id, points = Exact.zero }) => {
    const was = left.indicators.find((one) => one.id === id)?.points ?? Exact.zero;
    return points.equals(was) ? [] : [{ indicator: id, points: { before: was, after: points } }];
  });
  return moves === undefined
    ? []
    : [
        {
          change: recordChange(lever, { at, moves, records: recordsIn(moves) }),
          indicators,
          total: right.total.points ?? scoreOfTotal(world),
        },
      ];
}

function scoreOfTotal({ card }: CardWorld): Exact {
  return card.total.points ?? Exact.zero;
}
