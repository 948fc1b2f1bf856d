import { Exact } from "@cchc/core";
import { type Indicator, type PrintStyle, printAmount, printShare, ruleInForce } from "@cchc/rules";
import { binX, dodgeY, dot, type PlotOptions, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import { useMemo } from "preact/hooks";
import { evenSteps } from "../../../src/chart/even-steps.ts";
import { Plot } from "../chart/plot.tsx";
import { type IndicatorOfUnit, measuredValue } from "../data/indicator-rows.ts";
import { usePage } from "../data/page-context.ts";
import type { PageData } from "../data/page-data.ts";
import { Scroll } from "../parts/scroll.tsx";
import { fill, words } from "../text/words.ts";
import { thresholdsOf } from "./thresholds.ts";

/** Up to so many units each are a dot; more make a histogram. */
const mostDots = 400;

interface DistributionProps {
  readonly indicator: Indicator;
  readonly rows: readonly IndicatorOfUnit[];
  readonly marked: number | undefined;
}

/** Values of all units on a line, with the thresholds of the rule and the place of one unit. */
export function Distribution({ indicator, rows, marked }: DistributionProps) {
  const { data, say, style } = usePage();
  const points = useMemo(() => valuesOf(rows, data), [rows, data]);
  const measure = data.policy.measures.get(indicator.measure ?? "");
  const ofPoints = measure === undefined;
  const isShare = measure?.kind === "ratio";
  const title = ofPoints ? say(words.points) : measure.title[style.language];
  const options = useMemo(() => {
    const rule = ruleInForce(indicator, data.period.first);
    const thresholds = ofPoints ? [] : thresholdsOf(rule?.score);
    return chartOf(points, { thresholds, marked, isShare, title, style });
  }, [points, indicator, data, marked, ofPoints, isShare, title, style]);
  if (points.length === 0) {
    return <p class="empty">{say(words.noValues)}</p>;
  }
  return (
    <figure class="distribution">
      <figcaption>
        {say(words.valuesOfUnits)}: {title}{" "}
        <span class="quiet">({fill(say(words.allShown), { all: points.length })})</span>
      </figcaption>
      <Scroll label={say(words.valuesOfUnits)}>
        <Plot options={options} label={`${say(words.valuesOfUnits)}: ${title}`} />
      </Scroll>
    </figure>
  );
}

interface Value {
  readonly row: number;
  readonly name: string;
  readonly value: number;
}

function valuesOf(rows: readonly IndicatorOfUnit[], { units }: PageData): Value[] {
  return rows.flatMap(({ row, points, measurement }) => {
    const value = measurement === undefined ? points : measuredValue(measurement);
    return value === undefined ? [] : [{ row, name: units[row]?.unit.name ?? "", value: value.toNumber() }];
  });
}

interface ChartOf {
  readonly thresholds: readonly Exact[];
  readonly marked: number | undefined;
  readonly isShare: boolean;
  readonly title: string;
  readonly style: PrintStyle;
}

function chartOf(values: readonly Value[], { thresholds, marked, isShare, title, style }: ChartOf): PlotOptions {
  const print = (value: number) =>
    isShare
      ? printShare(Exact.of(value), { ...style, digits: 0 })
      : printAmount(Exact.of(value), { ...style, digits: 1 });
  const edges = thresholds.map((edge) => edge.toNumber());
  const one = values.filter(({ row }) => row === marked);
  const numbers = values.map(({ value }) => value);
  const dots = values.length <= mostDots;
  return {
    width: 1100,
    height: dots ? 190 : 240,
    marginTop: 34,
    marginLeft: dots ? 20 : 46,
    marginRight: 24,
    marginBottom: 36,
    x: {
      label: title,
      tickFormat: print,
      ...(isShare ? { domain: [0, Math.max(1, ...numbers)] } : { nice: true }),
    },
    y: dots ? { axis: null } : { grid: true, label: null },
    marks: [
      dots
        ? dot(values, dodgeY({ x: "value", r: 3.5, fill: "var(--accent)", fillOpacity: 0.55, padding: 0.5 }))
        : rectY(values, {
            ...binX({ y: "count" }, { x: "value", thresholds: evenSteps(numbers, 40) }),
            fill: "var(--accent)",
          }),
      ...(dots ? [] : [ruleY([0], { stroke: "var(--line-strong)" })]),
      ruleX(edges, { stroke: "var(--mark)", strokeDasharray: "4 3" }),
      text(edges, { x: (edge: number) => edge, text: print, frameAnchor: "top", dy: -24, fill: "var(--mark)" }),
      ruleX(one, { x: "value", stroke: "var(--ink)", strokeWidth: 2.5 }),
      text(one, { x: "value", text: "name", frameAnchor: "top", dy: -10, fontWeight: "bold", fill: "var(--ink)" }),
    ],
  };
}
