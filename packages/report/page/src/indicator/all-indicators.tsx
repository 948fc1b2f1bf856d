import type { Exact } from "@cchc/core";
import { type Indicator, printPoints, ruleInForce } from "@cchc/rules";
import { useEffect, useState } from "preact/hooks";
import { type IndicatorStanding, indicatorStandings } from "../data/indicator-rows.ts";
import { usePage } from "../data/page-context.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { columnPoints } from "../parts/number-text.ts";
import { Scroll } from "../parts/scroll.tsx";
import { words } from "../text/words.ts";

/** Every indicator by area: what it is worth, and how it went over all units. */
export function AllIndicators() {
  const { data, say, language } = usePage();
  const [standings, setStandings] = useState<ReadonlyMap<string, IndicatorStanding> | undefined>();
  useEffect(() => {
    const timer = setTimeout(() => setStandings(new Map(indicatorStandings(data).map((one) => [one.id, one]))), 0);
    return () => clearTimeout(timer);
  }, [data]);
  return (
    <section class="indicators" aria-busy={standings === undefined}>
      <h1>{say(words.indicatorsView)}</h1>
      {data.policy.areas.map(({ id, title }) => {
        const own = data.policy.indicators.filter((one) => one.area === id);
        return own.length === 0 ? null : (
          <section key={id}>
            <h2>{title[language]}</h2>
            <IndicatorTable indicators={own} standings={standings} />
          </section>
        );
      })}
    </section>
  );
}

interface TableProps {
  readonly indicators: readonly Indicator[];
  readonly standings: ReadonlyMap<string, IndicatorStanding> | undefined;
}

function IndicatorTable({ indicators, standings }: TableProps) {
  const { data, say } = usePage();
  const many = data.units.length > 1;
  return (
    <Scroll label={say(words.indicatorsView)}>
      <table class="all-indicators">
        <thead>
          <tr>
            <th scope="col">{say(words.code)}</th>
            <th scope="col">{say(words.indicatorsView)}</th>
            <th scope="col" class="col-number">
              {say(words.points)}
            </th>
            <th scope="col" class="col-number">
              {say(many ? words.averageLost : words.lost)}
            </th>
            {many ? (
              <>
                <th scope="col" class="col-number">
                  {say(words.full)}
                </th>
                <th scope="col" class="col-number">
                  {say(words.withPoints)}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.id} indicator={indicator} standing={standings?.get(indicator.id)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface RowProps {
  readonly indicator: Indicator;
  readonly standing: IndicatorStanding | undefined;
}

function Row({ indicator, standing }: RowProps) {
  const { data, link, language } = usePage();
  const max = ruleInForce(indicator, data.period.first)?.max;
  return (
    <tr>
      <td>{indicator.code}</td>
      <th scope="row">
        <a href={link(["indicator", indicator.id])}>{indicator.title[language]}</a>
      </th>
      {max === undefined || max.isZero() ? <Followed /> : <Standing max={max} standing={standing} />}
    </tr>
  );
}

/** An indicator that is followed and never scored. */
function Followed() {
  const { data, say } = usePage();
  return (
    <>
      <td class="col-number">{say(words.notScored)}</td>
      <td colSpan={data.units.length > 1 ? 3 : 1} />
    </>
  );
}

function Standing({ max, standing }: { readonly max: Exact; readonly standing: IndicatorStanding | undefined }) {
  const { data, style } = usePage();
  return (
    <>
      <td class="col-number">{printPoints(max, style)}</td>
      <td class="col-number">
        {columnPoints(standing?.lost, style)}
        <Bar share={shareOf(standing?.lost, max)} tone="low" />
      </td>
      {data.units.length > 1 ? (
        <>
          <td class="col-number">{standing?.full ?? "…"}</td>
          <td class="col-number">{standing?.scored ?? "…"}</td>
        </>
      ) : null}
    </>
  );
}
