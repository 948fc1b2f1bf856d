import { formatPeriod } from "@cchc/core";
import { printPoints, renderMessage, type Scorecard } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { GradeChip } from "../parts/grade-chip.tsx";
import { Name } from "../parts/name.tsx";
import { columnPoints, signed, wholeShare } from "../parts/number-text.ts";
import { changeOf } from "../ranking/filters.ts";
import { fill, words } from "../text/words.ts";

interface HeadProps {
  readonly summary: UnitSummary;
  readonly card: Scorecard;
}

/** Where the unit stands: total, grade, rank, evidence. */
export function CardHead({ summary, card }: HeadProps) {
  const { data, style, language } = usePage();
  const { unit, province } = summary;
  return (
    <header class="card-head">
      <div class="who">
        <h1>
          <Name text={unit.name} />
        </h1>
        <p>
          <Name text={[unit.code, province].filter((part) => part !== undefined).join(" · ")} /> ·{" "}
          {formatPeriod(data.period, language)}
        </p>
        <Neighbours summary={summary} />
      </div>
      <Score summary={summary} card={card} />
      <Standing summary={summary} card={card} />
      {(card.notes ?? []).map((note) => {
        const text = renderMessage(note, style);
        return (
          <p key={text} class="note wide">
            ! {text}
          </p>
        );
      })}
    </header>
  );
}

function Score({ summary, card: { total, rank } }: HeadProps) {
  const { style, say } = usePage();
  const change = changeOf(summary);
  const place =
    rank === undefined
      ? say(words.outsideRank)
      : fill(say(rank.among === undefined ? words.place : words.placeAmong), { place: rank.place, of: rank.of });
  return (
    <div class="score">
      <p class="big">
        <b>{total.points === undefined ? say(words.noTotalShort) : columnPoints(total.points, style)}</b>
        <span> / {printPoints(total.max, style)}</span>
      </p>
      <Bar share={shareOf(total.points, total.max)} />
      <p>
        <GradeChip grade={summary.grade} /> {rank?.of === 1 ? null : <span>{place}</span>}
        {change === undefined ? null : (
          <span class={change.isNegative() ? "down" : "up"}> {signed(change, style)}</span>
        )}
      </p>
    </div>
  );
}

function Standing({ card: { total } }: HeadProps) {
  const { style, say } = usePage();
  return (
    <dl class="standing">
      <div>
        <dt title={say(words.evidenceMeans)}>{say(words.evidence)}</dt>
        <dd>
          {wholeShare(total.evidence, style)} <Bar share={total.evidence.toNumber()} />
        </dd>
      </div>
      <div>
        <dt>{say(words.applicableMax)}</dt>
        <dd>
          {printPoints(total.applicable, style)}
          {total.rescaled ? <small> ({say(words.rescaled)})</small> : null}
        </dd>
      </div>
      {total.withoutEvidence.isZero() ? null : (
        <div>
          <dt>{say(words.withoutEvidence)}</dt>
          <dd>{printPoints(total.withoutEvidence, style)}</dd>
        </div>
      )}
      {total.takenOver.isZero() ? null : (
        <div>
          <dt>{say(words.takenOver)}</dt>
          <dd>{printPoints(total.takenOver, style)}</dd>
        </div>
      )}
    </dl>
  );
}

/** The way to the units that stand next to this one. */
function Neighbours({ summary }: { readonly summary: UnitSummary }) {
  const { data, say, link } = usePage();
  const { rank, unit } = summary;
  if (rank === undefined || data.units.length < 2) {
    return null;
  }
  const peers = data.units
    .filter((one) => one.rank !== undefined && (rank.among === undefined || one.unit.level === unit.level))
    .sort((a, b) => (a.rank?.place ?? 0) - (b.rank?.place ?? 0) || a.row - b.row);
  const at = peers.indexOf(summary);
  const [above, below] = [peers[at - 1], peers[at + 1]];
  return (
    <p class="neighbours">
      {above === undefined ? null : (
        <a href={link(["unit", above.unit.code])} title={say(words.previousUnit)}>
          ↑ <Name text={above.unit.name} />
        </a>
      )}
      {below === undefined ? null : (
        <a href={link(["unit", below.unit.code])} title={say(words.nextUnit)}>
          ↓ <Name text={below.unit.name} />
        </a>
      )}
    </p>
  );
}
