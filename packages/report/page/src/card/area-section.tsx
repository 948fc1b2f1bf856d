import { type AreaScore, printPoints, type Scorecard } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { columnPoints } from "../parts/number-text.ts";
import { IndicatorRow } from "./indicator-row.tsx";

interface AreaProps {
  readonly area: AreaScore;
  readonly card: Scorecard;
  /** The indicator that the address names. */
  readonly open: string | undefined;
  readonly all: boolean | undefined;
}

/** An area with its indicators. */
export function AreaSection({ area, card, open, all }: AreaProps) {
  const { data, style, language } = usePage();
  const title = data.policy.areas.find(({ id }) => id === area.id)?.title[language] ?? area.id;
  const scored = !area.max.isZero();
  return (
    <section class="area" id={`area-${area.id}`}>
      <h3>
        <span>{title}</span>
        {scored ? (
          <span class="points">
            <b>{columnPoints(area.points, style)}</b> / {printPoints(area.max, style)}
          </span>
        ) : null}
      </h3>
      {card.indicators
        .filter((one) => one.area === area.id)
        .map((score) => (
          <IndicatorRow key={score.id} score={score} card={card} isNamed={score.id === open} all={all} />
        ))}
    </section>
  );
}
