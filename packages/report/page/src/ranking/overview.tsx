import { Exact } from "@cchc/core";
import { binX, type PlotOptions, rectY, ruleY } from "@observablehq/plot";
import { useMemo } from "preact/hooks";
import { evenSteps } from "../../../src/chart/even-steps.ts";
import { Plot } from "../chart/plot.tsx";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { GradeChip } from "../parts/grade-chip.tsx";
import { Name } from "../parts/name.tsx";
import { columnPoints } from "../parts/number-text.ts";
import { words } from "../text/words.ts";

/** How the totals of the units shown lie: the best, the middle, the lowest, grades, and a histogram. */
export function Overview({ rows }: { readonly rows: readonly UnitSummary[] }) {
  const { say, style } = usePage();
  const scored = useMemo(() => withTotals(rows), [rows]);
  const options = useMemo(
    () => histogram(scored, { x: say(words.pointsAxis), y: say(words.unitsAxis) }),
    [scored, say],
  );
  const [best, last] = [scored[0], scored.at(-1)];
  if (best === undefined || last === undefined || scored.length < 3) {
    return null;
  }
  return (
    <div class="overview">
      <dl class="figures">
        <Figure title={say(words.highest)} points={columnPoints(best.points, style)} name={best.unit.name} />
        <Figure title={say(words.median)} points={columnPoints(median(scored), style)} />
        <Figure title={say(words.lowest)} points={columnPoints(last.points, style)} name={last.unit.name} />
      </dl>
      <Grades rows={rows} />
      <figure>
        <figcaption>{say(words.distribution)}</figcaption>
        <Plot options={options} label={say(words.distribution)} />
      </figure>
    </div>
  );
}

type Scored = UnitSummary & { readonly points: Exact };

function withTotals(rows: readonly UnitSummary[]): Scored[] {
  return rows
    .flatMap((row) => (row.points === undefined ? [] : [{ ...row, points: row.points }]))
    .sort((a, b) => b.points.compare(a.points));
}

function median(scored: readonly Scored[]): Exact | undefined {
  const middle = scored.length / 2;
  const [lower, upper] = [scored[Math.ceil(middle) - 1], scored[Math.floor(middle)]];
  return lower === undefined || upper === undefined ? undefined : Exact.sum([lower.points, upper.points]).dividedBy(2);
}

function Figure({ title, points, name }: { readonly title: string; readonly points: string; readonly name?: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <b>{points}</b>
        {name === undefined ? null : (
          <small>
            <Name text={name} />
          </small>
        )}
      </dd>
    </div>
  );
}

function Grades({ rows }: { readonly rows: readonly UnitSummary[] }) {
  const { data } = usePage();
  const bands = data.policy.grades?.bands ?? [];
  return bands.length === 0 ? null : (
    <ul class="grades">
      {bands.map(({ id }) => (
        <li key={id}>
          <GradeChip grade={id} />
          <b>{rows.filter(({ grade }) => grade === id).length}</b>
        </li>
      ))}
    </ul>
  );
}

interface Labels {
  readonly x: string;
  readonly y: string;
}

function histogram(scored: readonly Scored[], { x, y }: Labels): PlotOptions {
  const values = scored.map(({ points }) => points.toNumber());
  const thresholds = evenSteps(values, 24);
  return {
    height: 150,
    width: 460,
    marginLeft: 40,
    marginRight: 24,
    marginBottom: 34,
    x: { label: x, domain: [thresholds[0] ?? 0, thresholds.at(-1) ?? 1] },
    y: { label: y, grid: true, tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : "") },
    marks: [
      rectY(values, { ...binX({ y: "count" }, { x: (value: number) => value, thresholds }), fill: "var(--accent)" }),
      ruleY([0], { stroke: "var(--line-strong)" }),
    ],
  };
}
