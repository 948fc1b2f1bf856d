import { type IndicatorScore, printPoints, type Scorecard, statusWords } from "@cchc/rules";
import { useEffect, useRef, useState } from "preact/hooks";
import { reasonText } from "../../../src/terminal/counts-text.ts";
import { usePage } from "../data/page-context.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { columnPoints } from "../parts/number-text.ts";
import { words } from "../text/words.ts";
import { IndicatorDetail } from "./indicator-detail.tsx";

interface RowProps {
  readonly score: IndicatorScore;
  readonly card: Scorecard;
  readonly isNamed: boolean;
  readonly all: boolean | undefined;
}

/** An indicator in a line; opened, everything that took part in its points. */
export function IndicatorRow({ score, card, isNamed, all }: RowProps) {
  const [isOpen, setOpen] = useState(isNamed);
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (all !== undefined) {
      setOpen(all);
    }
  }, [all]);
  useEffect(() => {
    if (isNamed) {
      setOpen(true);
      place.current?.scrollIntoView({ block: "start" });
    }
  }, [isNamed]);
  return (
    <details
      class="indicator"
      id={`indicator-${score.id}`}
      ref={place}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Line score={score} card={card} />
      </summary>
      {isOpen ? <IndicatorDetail score={score} card={card} /> : null}
    </details>
  );
}

function Line({ score, card }: Pick<RowProps, "score" | "card">) {
  const { data, style, language } = usePage();
  const indicator = data.policy.indicators.find(({ id }) => id === score.id);
  const reason = reasonText(score, data.policy.measures.get(score.measurement?.measure ?? ""), style);
  const flags = card.flags.filter(({ touches }) => touches.includes(score.id));
  const codes = [...new Set(flags.map(({ id }) => data.policy.flags.find((one) => one.id === id)?.code ?? id))];
  return (
    <>
      <span class="code">{indicator?.code ?? score.id}</span>
      <span class="what">
        <span class="title">
          {indicator?.title[language] ?? score.id}
          {codes.length === 0 ? null : <span class="flag-mark"> ⚑ {codes.join(" ")}</span>}
        </span>
        <span class="reason">{reason}</span>
      </span>
      <span class="got">
        <Points score={score} />
      </span>
    </>
  );
}

function Points({ score: { points, max, status, applicable } }: Pick<RowProps, "score">) {
  const { style, say, language } = usePage();
  if (max.isZero() && points === undefined) {
    return <span class="chip">{say(words.notScored)}</span>;
  }
  const share = shareOf(points, max);
  return (
    <>
      <span class="points">
        <b>{columnPoints(points, style)}</b> / {printPoints(applicable.isZero() ? max : applicable, style)}
      </span>
      <Bar share={share} tone={share < 0.5 ? "low" : undefined} />
      {status === "scored" ? null : <span class={`chip status-${status}`}>{statusWords[status][language]}</span>}
    </>
  );
}
