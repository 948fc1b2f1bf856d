import { type IndicatorScore, type IndicatorTrace, type Scorecard, traceIndicator } from "@cchc/rules";
import { useMemo } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";
import { Advice } from "./advice.tsx";
import { Assessments } from "./assessments.tsx";
import { Basis } from "./basis.tsx";
import { FlagList } from "./flag-list.tsx";
import { Reasons } from "./reasons.tsx";
import { Records } from "./records.tsx";

/** Everything that took part in the points of an indicator. */
export function IndicatorDetail({ score, card }: { readonly score: IndicatorScore; readonly card: Scorecard }) {
  const { data } = usePage();
  const trace = useMemo(() => traceIndicator(data.policy, card, score.id), [data, card, score]);
  return (
    <div class="detail">
      <div class="detail-main">
        <Reasons trace={trace} score={score} />
        <Assessments score={score} />
        <Records score={score} unit={card.unit.code} />
      </div>
      <div class="detail-side">
        <Advice trace={trace} card={card} />
        <Basis trace={trace} />
        <FlagList flags={trace.flags} />
        <Links trace={trace} />
      </div>
    </div>
  );
}

function Links({ trace: { indicator, unit } }: { readonly trace: IndicatorTrace }) {
  const { say, link, data } = usePage();
  return (
    <p class="links">
      {data.units.length > 1 ? (
        <a href={link(["indicator", indicator.id], { unit: unit.code })}>{say(words.acrossUnits)} →</a>
      ) : null}
      <a href={link(["what-if"], { unit: unit.code, indicator: indicator.id })}>{say(words.tryChange)} →</a>
    </p>
  );
}
