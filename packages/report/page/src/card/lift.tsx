import type { Exact } from "@cchc/core";
import {
  type Counterfactual,
  counterfactual,
  leadersAmong,
  printPoints,
  renderSentence,
  type Scorecard,
} from "@cchc/rules";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { fill, words } from "../text/words.ts";

/** So many changes are told; the indicators tell the others. */
const most = 5;

interface Gain {
  readonly id: string;
  readonly gain: Exact;
  /** Whether the gain is that of the total. */
  readonly ofTotal: boolean;
  readonly change: Counterfactual;
}

/** The changes that bring the most, each by itself. */
export function Lift({ card }: { readonly card: Scorecard }) {
  const { data, say, style, link, language } = usePage();
  const [gains, setGains] = useState<readonly Gain[] | undefined>();
  // Ninety counterfactuals take a moment: the card is shown before they are there.
  useEffect(() => {
    const timer = setTimeout(() => setGains(gainsOf(card, data.policy)), 0);
    return () => clearTimeout(timer);
  }, [card, data]);
  return (
    <section class="lift">
      <h2>{say(words.lift)}</h2>
      <p class="note">{say(words.liftMeans)}</p>
      {gains?.length === 0 ? <p class="empty">{say(words.liftNothing)}</p> : null}
      <ol aria-busy={gains === undefined}>
        {(gains ?? []).map(({ id, gain, ofTotal, change }) => {
          const indicator = data.policy.indicators.find((one) => one.id === id);
          return (
            <li key={id}>
              <b class="gain">
                {fill(say(ofTotal ? words.liftGain : words.liftGainOwn), { points: printPoints(gain, style) })}
              </b>
              <a href={link(["unit", card.unit.code, id])}>
                {indicator?.code} {indicator?.title[language]}
              </a>
              <span>{renderSentence(change.sentence, style)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function gainsOf(card: Scorecard, policy: ReturnType<typeof usePage>["data"]["policy"]): Gain[] {
  const leaders = leadersAmong(policy, [card], card);
  return card.indicators
    .flatMap(({ id }): Gain[] => {
      const change = counterfactual(policy, card, id, { leaders });
      if (change.kind === "none") {
        return [];
      }
      const { total, points } = change.effect;
      const moved = total ?? points;
      return [{ id, gain: moved.after.minus(moved.before), ofTotal: total !== undefined, change }];
    })
    .filter(({ gain }) => gain.compare(0) > 0)
    .sort((a, b) => b.gain.compare(a.gain))
    .slice(0, most);
}
