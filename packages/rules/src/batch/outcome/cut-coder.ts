import type { Exact } from "@cchc/core";
import { intervalContains } from "../../policy/interval.ts";
import type { Band } from "../../policy/shape.ts";
import { type Cut, lowerCut, upperCut, valueBetween } from "../../scoring/cut.ts";
import { type BatchOutcome, constantOutcome } from "./batch-outcome.ts";
import { codeTable } from "./code-table.ts";
import { type Coder, unsettled } from "./coder.ts";
import { codeByCuts } from "./count-cuts.ts";
import { cutList, cutsBefore } from "./cut-list.ts";

/** Outcomes by the cuts between them: `codes` has one more entry than there are different cuts. */
export interface CutShape {
  readonly outcomes: readonly BatchOutcome[];
  readonly cuts: readonly Cut[];
  readonly codes: readonly number[];
}

/** A coder that counts cuts. */
export function cutCoder({ outcomes, cuts, codes: byIndex }: CutShape): Coder {
  const list = cutList(cuts);
  const coded = { list, table: codeTable(byIndex, outcomes.length) };
  return {
    outcomes,
    leaves: byIndex.includes(unsettled),
    limit: () => list.limit,
    code: ({ column }, codes) => codeByCuts(column, coded, codes),
    codeOf: ({ value }) => byIndex[cutsBefore(list, value)] ?? unsettled,
  };
}

/**
 * Bands between the cuts that they have between them. Values in no band, which checked policies do not let happen, are
 * left to the one-unit path, which says so.
 */
export function bandsCoder(bands: readonly Band[], max: Exact): Coder {
  const cuts = bands.flatMap((band) => [lowerCut(band), upperCut(band)]).filter((cut) => cut !== undefined);
  const codes = valuesBetween(cutList(cuts).cuts).map((value) => {
    const index = bands.findIndex((band) => value === undefined || intervalContains(band, value));
    return index === -1 ? unsettled : index;
  });
  return cutCoder({
    outcomes: bands.map((band, index) => constantOutcome(`bands/${index}`, band.points, max)),
    cuts,
    codes,
  });
}

/** A value before the first cut, between each two, and after the last; undefined, any value, when there is no cut. */
function valuesBetween(cuts: readonly Cut[]): (Exact | undefined)[] {
  const [first] = cuts;
  return [first?.at.minus(1), ...cuts.map((cut, index) => valueBetween(cut, cuts[index + 1]))];
}
