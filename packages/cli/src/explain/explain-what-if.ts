import { renderWhatIf } from "@cchc/report";
import { type Indicator, rescore } from "@cchc/rules";
import type { Explained, Told } from "./explained.ts";
import { readSet } from "./read-set.ts";

/** What would come of other counts: before and after, on one unit's card and among its peers. */
export function explainWhatIf(set: readonly string[], indicator: Indicator | undefined, told: Told): Explained {
  const { result, policy, card } = told;
  const changes = set.map((text) => readSet(text, policy, card.unit.code));
  const whatIf = rescore({ result, policy }, changes);
  const { difference, recomputed, unknown } = whatIf;
  return {
    page: (style) => renderWhatIf(whatIf, policy, { before: card, indicator, supposed: set, style }),
    data: { unit: card.unit, changes, difference, recomputed, unknown },
    notes: [],
  };
}
