import type { AreaScore, Scorecard } from "@cchc/rules";
import { useMemo, useState } from "preact/hooks";
import { cutOff } from "../../../src/html/payload/summary-row.ts";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { fill, words } from "../text/words.ts";
import { AreaSection } from "./area-section.tsx";
import { AreaTable } from "./area-table.tsx";
import { CardFlags } from "./card-flags.tsx";
import { CardHead } from "./card-head.tsx";
import { Lift } from "./lift.tsx";
import { NoSuchUnit } from "./no-such-unit.tsx";

/** The card of one unit. */
export function CardView({ code, open }: { readonly code: string; readonly open?: string | undefined }) {
  const { data } = usePage();
  const summary = data.unit(code);
  return summary === undefined ? <NoSuchUnit code={code} /> : <Card key={code} summary={summary} open={open} />;
}

function Card({ summary, open }: { readonly summary: UnitSummary; readonly open: string | undefined }) {
  const { data } = usePage();
  const card = useMemo(() => data.card(summary.row), [data, summary]);
  const [all, setAll] = useState<boolean | undefined>();
  const { inTotal, beside } = splitAreas(card, data.policy.areas);
  const shared = { card, open, all };
  return (
    <article class="card">
      <CardHead summary={summary} card={card} />
      <SameTotal summary={summary} card={card} />
      <AreaTable areas={inTotal} />
      <Lift card={card} />
      <OpenAll onTurn={setAll} />
      {inTotal.map((area) => (
        <AreaSection key={area.id} area={area} {...shared} />
      ))}
      {beside.length === 0 ? null : <Beside areas={beside} shared={shared} />}
      <CardFlags card={card} />
    </article>
  );
}

interface Shared {
  readonly card: Scorecard;
  readonly open: string | undefined;
  readonly all: boolean | undefined;
}

function Beside({ areas, shared }: { readonly areas: readonly AreaScore[]; readonly shared: Shared }) {
  const { say } = usePage();
  return (
    <section class="beside">
      <h2>{say(words.outsideTotal)}</h2>
      <p class="note">{say(words.outsideMeans)}</p>
      {areas.map((area) => (
        <AreaSection key={area.id} area={area} {...shared} />
      ))}
    </section>
  );
}

function OpenAll({ onTurn }: { readonly onTurn: (open: boolean) => void }) {
  const { say } = usePage();
  return (
    <p class="open-all">
      <button type="button" class="plain" onClick={() => onTurn(true)}>
        {say(words.openAll)}
      </button>
      <button type="button" class="plain" onClick={() => onTurn(false)}>
        {say(words.closeAll)}
      </button>
      <button type="button" class="plain" onClick={() => print()}>
        {say(words.printView)}
      </button>
    </p>
  );
}

/** The page judged the card anew: what it found is held against what was stored. */
function SameTotal({ summary, card }: { readonly summary: UnitSummary; readonly card: Scorecard }) {
  const { data, say } = usePage();
  if (data.counted === undefined) {
    return null;
  }
  const now = card.total.points === undefined ? undefined : cutOff(card.total.points);
  const stored = summary.points === undefined ? undefined : cutOff(summary.points);
  return now === stored ? (
    <p class="note same">✓ {say(words.recomputedHere)}</p>
  ) : (
    <p class="banner strong" role="alert">
      {fill(say(words.recomputedDiffers), { stored: stored ?? "–" })}
    </p>
  );
}

/** Areas that enter the total, and those that stand beside it. */
function splitAreas(
  { areas }: Scorecard,
  known: readonly { readonly id: string; readonly inTotal: boolean }[],
): { readonly inTotal: readonly AreaScore[]; readonly beside: readonly AreaScore[] } {
  const outside = new Set(known.filter(({ inTotal }) => !inTotal).map(({ id }) => id));
  return {
    inTotal: areas.filter(({ id }) => !outside.has(id)),
    beside: areas.filter(({ id }) => outside.has(id)),
  };
}
