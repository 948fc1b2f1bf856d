import { counterfactual, type IndicatorTrace, leadersAmong, renderSentence, type Scorecard } from "@cchc/rules";
import { useMemo } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";

/** What the unit can do: the remedy of the policy, and the least change that the rule would reward. */
export function Advice({ trace, card }: { readonly trace: IndicatorTrace; readonly card: Scorecard }) {
  const { data, say, style, language } = usePage();
  const { policy } = data;
  const { id } = trace.indicator;
  const answer = useMemo(
    () => counterfactual(policy, card, id, { leaders: leadersAmong(policy, [card], card) }),
    [policy, card, id],
  );
  return (
    <section class="advice">
      <h4>{say(words.whatToDo)}</h4>
      <p>{trace.indicator.remedy[language]}</p>
      <h5>{say(words.fewest)}</h5>
      <p class="change">{renderSentence(answer.sentence, style)}</p>
    </section>
  );
}
