import { counterfactual, leadersAmong } from "@cchc/rules";
import { renderCounterfactual, saysMore } from "../terminal/counterfactual.ts";
import type { IndicatorPlace } from "./layout.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** The least that would lift an indicator, in words; nothing where nothing can, or where it has all points. */
export type NextSteps = (place: IndicatorPlace) => string | undefined;

/** Next steps of a result; the best values of peers are found once for each level. */
export function nextStepsOf({ policy, subject: { result }, style }: WorkbookContext): NextSteps {
  const leaders = new Map<string, ReturnType<typeof leadersAmong>>();
  return ({ card, score, definition }) => {
    if (definition === undefined || score.points === undefined || score.points.compare(score.max) >= 0) {
      return undefined;
    }
    const { level } = card.unit;
    const known = leaders.get(level) ?? leadersAmong(policy, result.cards, card);
    leaders.set(level, known);
    const answer = counterfactual(policy, card, score.id, { leaders: known });
    return saysMore(answer) ? renderCounterfactual(answer, style) : undefined;
  };
}
