import { type Measurement, measureRatio } from "@cchc/core";
import { counterfactual } from "../src/counterfactual/counterfactual.ts";
import type { ChangeOptions } from "../src/counterfactual/lever.ts";
import { type Scorecard, score } from "../src/index.ts";
import { buildPolicy, commune, type IndicatorSketch, published } from "./build-policy.ts";

/** A measure of the unit that is asked about. */
export const of = (measure: string) => ({ unit: "A", measure });

/** What is said of one indicator of ten points, over a share of one unit unless said otherwise. */
export function asked(sketch: IndicatorSketch, measurements: readonly Measurement[], options: ChangeOptions = {}) {
  const policy = buildPolicy({
    areas: { service: 10 },
    measures: { share: "ratio", other: "ratio", open: "open-ratio", days: "amount" },
    indicators: { asked: sketch },
  });
  const units = [...new Set(["A", ...measurements.map(({ unit }) => unit)])].map(commune);
  const given = sketch.score?.includes("published") === true ? [published("A", "asked", 3)] : [];
  const { cards } = score(policy, { period: "2026-08", units, measurements, published: given });
  const [card] = cards;
  return { policy, card: card ?? never(), cards, answer: counterfactual(policy, card ?? never(), "asked", options) };
}

/** What a test says that cannot be. */
export function never(): Scorecard {
  throw new Error("no card");
}

/** Bands that give 0, 5 and 10 points. */
export const bands =
  "{ shape: bands, direction: higher-is-better, bands: [{ below: 50%, points: 0 }, { atLeast: 50%, below: 90%, points: 5 }, { atLeast: 90%, points: 10 }] }";

/** Counts of a share, and how many of those that do not meet it still can. */
export const share = (numerator: number, denominator: number, changeable?: number): Measurement => ({
  ...measureRatio({ ...of("share"), period: "2026-08" }, numerator, denominator),
  ...(changeable === undefined ? {} : { changeable }),
});
