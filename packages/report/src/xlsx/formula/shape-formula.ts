import type { BandsShape, SimpleShape } from "@cchc/rules";
import type { ScoredPlaces } from "../rules-plan.ts";
import { type CountedCells, type EdgeCells, reaches, scoredValue } from "./counted-cells.ts";
import { choose, type Expression } from "./expression.ts";

/** What a formula of points is made from: the counts, the rule with the cells of its numbers. */
export interface Scored {
  readonly shape: SimpleShape;
  readonly counted: CountedCells;
  readonly places: ScoredPlaces;
}

/** Points by a shape as a formula over the counts and the cells of the rule; undefined where the shape has none. */
export function shapeFormula({ shape, counted, places }: Scored): Expression | undefined {
  switch (shape.shape) {
    case "bands":
      return bandsFormula(shape, counted, places);
    case "linear":
      return scaled(places, between(scoredValue(counted), shape.direction === "lower-is-better"));
    case "capped-linear":
      return scaled(places, clamped(wayBetween(counted, places)));
    case "per-count":
      return least(times(places.number("each"), scoredValue(counted)), places.number("cap"));
    case "deduct":
      return deductFormula(counted, places);
    case "relative-to-leader":
      return leaderFormula(counted, places);
    case "lookup":
    case "pass-fail":
      return undefined;
  }
}

function bandsFormula({ bands }: BandsShape, counted: CountedCells, places: ScoredPlaces): Expression | undefined {
  const rows = bands.map((band) => places.band(band));
  const [lowest, ...higher] = [...rows].sort((a, b) => compareEdges(a.edge, b.edge));
  return lowest === undefined
    ? undefined
    : choose(
        higher
          .reverse()
          .flatMap((row) => (row.edge === undefined ? [] : [[reaches(counted, row.edge), row.points] as const])),
        lowest.points,
      );
}

/** The band that begins lowest first; one without a lower edge before all. */
function compareEdges(a: EdgeCells | undefined, b: EdgeCells | undefined): number {
  if (a === undefined || b === undefined) {
    return Number(a !== undefined) - Number(b !== undefined);
  }
  return a.exact.compare(b.exact) || Number(a.past) - Number(b.past);
}

/** `max × share`. */
function scaled({ max }: ScoredPlaces, share: Expression): Expression {
  return times(max, share);
}

/** A share, not over the whole; or what is missing to it. */
function between({ text, value }: Expression, lower: boolean): Expression {
  return lower ? clamped({ text: `1-${text}`, value: 1 - value }) : clamped({ text, value });
}

function clamped({ text, value }: Expression): Expression {
  return { text: `MAX(0,MIN(1,${text}))`, value: Math.max(0, Math.min(1, value)) };
}

function wayBetween(counted: CountedCells, places: ScoredPlaces): Expression {
  const [value, zero, full] = [scoredValue(counted), places.number("zeroAt"), places.number("fullAt")];
  return {
    text: `(${value.text}-${zero.text})/(${full.text}-${zero.text})`,
    value: (value.value - zero.value) / (full.value - zero.value),
  };
}

function times(a: Expression, b: Expression): Expression {
  return { text: `${a.text}*${b.text}`, value: a.value * b.value };
}

function least(a: Expression, b: Expression): Expression {
  return { text: `MAX(0,MIN(${a.text},${b.text}))`, value: Math.max(0, Math.min(a.value, b.value)) };
}

function deductFormula(counted: CountedCells, places: ScoredPlaces): Expression {
  const [max, floor] = [places.max, places.number("floor")];
  const lost = times(places.number("each"), scoredValue(counted));
  return {
    text: `MIN(${max.text},MAX(${floor.text},${max.text}-${lost.text}))`,
    value: Math.min(max.value, Math.max(floor.value, max.value - lost.value)),
  };
}

/** Up to the target in proportion to it; from there on to the best value of the peers, which a cell of the Rules sheet finds. */
function leaderFormula(counted: CountedCells, places: ScoredPlaces): Expression | undefined {
  const { leader, edge } = places;
  if (leader === undefined || edge === undefined) {
    return undefined;
  }
  const [value, target, share] = [scoredValue(counted), places.number("target"), places.number("shareAtTarget")];
  const below = clamped({
    text: `${share.text}*(${value.text})/${target.text}`,
    value: (share.value * value.value) / target.value,
  });
  const from = {
    text: `${share.text}+(1-${share.text})*(${value.text}-${target.text})/(${leader.text}-${target.text})`,
    value: share.value + ((1 - share.value) * (value.value - target.value)) / (leader.value - target.value),
  };
  const best = { text: `${value.text}>=${leader.text}`, holds: value.value >= leader.value };
  const met = reaches(counted, edge);
  const reached = choose([[best, { text: "1", value: 1 }]], from);
  return scaled(places, choose([[met, reached]], below));
}
