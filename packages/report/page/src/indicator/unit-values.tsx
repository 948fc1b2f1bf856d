import { type Indicator, ruleInForce, statusWords } from "@cchc/rules";
import { useMemo, useState } from "preact/hooks";
import { measurementText } from "../../../src/terminal/measurement-text.ts";
import { type IndicatorOfUnit, measuredValue } from "../data/indicator-rows.ts";
import { usePage } from "../data/page-context.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { Name } from "../parts/name.tsx";
import { columnPoints } from "../parts/number-text.ts";
import { Scroll } from "../parts/scroll.tsx";
import { words } from "../text/words.ts";

const rowsAtFirst = 100;

interface ValuesProps {
  readonly indicator: Indicator;
  readonly rows: readonly IndicatorOfUnit[];
  readonly marked: number | undefined;
}

/** Units by what they have of an indicator, the fewest points first: where help is needed. */
export function UnitValues({ indicator, rows, marked }: ValuesProps) {
  const { say } = usePage();
  const [most, setMost] = useState(rowsAtFirst);
  const ordered = useMemo(() => fewestFirst(rows), [rows]);
  return (
    <>
      <Scroll label={say(words.valuesOfUnits)}>
        <table class="unit-values">
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" class="col-number">
                {say(words.value)}
              </th>
              <th scope="col" class="col-number">
                {say(words.points)}
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, most).map((one) => (
              <Row key={one.row} one={one} indicator={indicator} isMarked={one.row === marked} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {ordered.length > most ? (
        <p>
          <button type="button" onClick={() => setMost(most + rowsAtFirst)}>
            + {Math.min(rowsAtFirst, ordered.length - most)}
          </button>
        </p>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly one: IndicatorOfUnit;
  readonly indicator: Indicator;
  readonly isMarked: boolean;
}

function Row({ one, indicator, isMarked }: RowProps) {
  const { data, style, link } = usePage();
  const unit = data.units[one.row]?.unit;
  return unit === undefined ? null : (
    <tr class={isMarked ? "marked" : undefined}>
      <th scope="row">
        <a href={link(["unit", unit.code, indicator.id])}>
          <Name text={unit.name} />
        </a>
      </th>
      <td class="col-number">
        {one.measurement === undefined ? "" : measurementText(one.measurement, data.policy, style)}
      </td>
      <td class="col-number">
        <Points one={one} indicator={indicator} />
      </td>
    </tr>
  );
}

function Points({ one: { points, status }, indicator }: Omit<RowProps, "isMarked">) {
  const { data, style, language } = usePage();
  const max = ruleInForce(indicator, data.period.first)?.max;
  const share = max === undefined ? 0 : shareOf(points, max);
  return (
    <>
      {points === undefined ? <span class="quiet">{statusWords[status][language]}</span> : columnPoints(points, style)}
      {max === undefined || max.isZero() ? null : <Bar share={share} tone={share < 0.5 ? "low" : undefined} />}
    </>
  );
}

function fewestFirst(rows: readonly IndicatorOfUnit[]): IndicatorOfUnit[] {
  const numbered = rows.map((one) => ({
    one,
    points: one.points?.toNumber(),
    value: measuredValue(one.measurement)?.toNumber() ?? 0,
  }));
  numbered.sort(
    (a, b) => (a.points ?? Infinity) - (b.points ?? Infinity) || a.value - b.value || a.one.row - b.one.row,
  );
  return numbered.map(({ one }) => one);
}
