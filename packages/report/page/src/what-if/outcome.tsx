import type { Exact } from "@cchc/core";
import { printPoints, type Scorecard } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { GradeChip } from "../parts/grade-chip.tsx";
import { Name } from "../parts/name.tsx";
import { columnPoints, signed } from "../parts/number-text.ts";
import { Scroll } from "../parts/scroll.tsx";
import { fill, words } from "../text/words.ts";
import type { Supposed } from "./suppose.ts";
import { whatIfWords } from "./what-if-words.ts";

interface OutcomeProps {
  readonly before: Scorecard;
  /** The indicator that is tried. */
  readonly id: string;
  readonly outcome: Supposed | readonly string[] | undefined;
}

/** What would come of what was supposed. */
export function Outcome({ before, id, outcome }: OutcomeProps) {
  const { say } = usePage();
  return (
    <div class="outcome" aria-live="polite">
      <h2>{say(whatIfWords.beforeAfter)}</h2>
      {outcome === undefined ? (
        <>
          <p class="note">{say(whatIfWords.nothingYet)}</p>
          <Sides before={before} id={id} />
        </>
      ) : "card" in outcome ? (
        <>
          <Sides before={before} id={id} after={outcome} />
          <Others outcome={outcome} />
          {outcome.notes.map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
        </>
      ) : (
        <div class="banner strong" role="alert">
          <b>{say(whatIfWords.cannotBe)}</b>
          <ul>
            {outcome.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface SidesProps {
  readonly before: Scorecard;
  readonly id: string;
  readonly after?: Supposed | undefined;
}

function Sides({ before, id, after }: SidesProps) {
  const { data, say, language } = usePage();
  const indicator = data.policy.indicators.find((one) => one.id === id);
  const area = data.policy.areas.find((one) => one.id === indicator?.area);
  const card = after?.card;
  const pointsOf = (of: Scorecard | undefined) => of?.indicators.find((one) => one.id === id)?.points;
  const areaOf = (of: Scorecard | undefined) => of?.areas.find((one) => one.id === area?.id)?.points;
  return (
    <Scroll label={say(whatIfWords.beforeAfter)}>
      <table class="sides">
        <thead>
          <tr>
            <td />
            <th scope="col" class="col-number">
              {say(whatIfWords.before)}
            </th>
            <th scope="col" class="col-number">
              {say(whatIfWords.after)}
            </th>
            <th scope="col" class="col-number">
              {say(words.change)}
            </th>
          </tr>
        </thead>
        <tbody>
          <PointsRow
            title={`${indicator?.code ?? ""} ${indicator?.title[language] ?? id}`}
            before={pointsOf(before)}
            after={pointsOf(card)}
            isTried={after !== undefined}
          />
          <PointsRow
            title={area?.title[language] ?? ""}
            before={areaOf(before)}
            after={areaOf(card)}
            isTried={after !== undefined}
          />
          <PointsRow
            title={say(words.total)}
            before={before.total.points}
            after={card?.total.points}
            isTried={after !== undefined}
          />
          <GradeRow before={before} after={after} />
          <RankRow before={before} after={after} />
        </tbody>
      </table>
    </Scroll>
  );
}

interface PointsRowProps {
  readonly title: string;
  readonly before: Exact | undefined;
  readonly after: Exact | undefined;
  readonly isTried: boolean;
}

function PointsRow({ title, before, after, isTried }: PointsRowProps) {
  const { style } = usePage();
  const change = before === undefined || after === undefined ? undefined : after.minus(before);
  return (
    <tr class={change === undefined || change.isZero() ? undefined : "moved"}>
      <th scope="row">{title}</th>
      <td class="col-number">{columnPoints(before, style)}</td>
      <td class="col-number">{isTried ? columnPoints(after, style) : ""}</td>
      <td class={`col-number ${change?.isNegative() === true ? "down" : "up"}`}>
        {change === undefined ? "" : signed(change, style)}
      </td>
    </tr>
  );
}

function GradeRow({ before, after }: Omit<SidesProps, "id">) {
  const { say, data } = usePage();
  return data.policy.grades === undefined ? null : (
    <tr class={after !== undefined && after.card.grade !== before.grade ? "moved" : undefined}>
      <th scope="row">{say(words.grade)}</th>
      <td class="col-number">
        <GradeChip grade={before.grade} />
      </td>
      <td class="col-number">{after === undefined ? "" : <GradeChip grade={after.card.grade} />}</td>
      <td />
    </tr>
  );
}

function RankRow({ before, after }: Omit<SidesProps, "id">) {
  const { say } = usePage();
  const [from, to] = [before.rank?.place, after?.place?.place];
  const steps = from === undefined || to === undefined ? 0 : from - to;
  return (
    <tr class={steps === 0 ? undefined : "moved"}>
      <th scope="row">{say(words.rank)}</th>
      <td class="col-number">{from ?? "–"}</td>
      <td class="col-number">{after === undefined ? "" : (to ?? "–")}</td>
      <td class={`col-number ${steps < 0 ? "down" : "up"}`}>
        {steps === 0 ? "" : `${steps > 0 ? "↑" : "↓"}${Math.abs(steps)}`}
      </td>
    </tr>
  );
}

function Others({ outcome }: { readonly outcome: Supposed }) {
  const { data, say } = usePage();
  const { moved, movers } = outcome;
  if (data.units.length < 2) {
    return null;
  }
  if (moved === 0) {
    return <p>{say(whatIfWords.noOthers)}</p>;
  }
  return (
    <>
      <h3>{moved === 1 ? say(whatIfWords.others1) : fill(say(whatIfWords.others), { count: moved })}</h3>
      {moved > movers.length ? <p class="note">{say(whatIfWords.mostMoved)}</p> : null}
      <Scroll label={say(whatIfWords.mostMoved)}>
        <table class="movers">
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" class="col-number">
                {say(words.total)}
              </th>
              <th scope="col" class="col-number">
                {say(words.rank)}
              </th>
            </tr>
          </thead>
          <tbody>
            {movers.map((mover) => (
              <MoverRow key={mover.row} mover={mover} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function MoverRow({ mover: { row, points, place } }: { readonly mover: Supposed["movers"][number] }) {
  const { data, style, link } = usePage();
  const unit = data.units[row];
  return unit === undefined ? null : (
    <tr>
      <th scope="row">
        <a href={link(["unit", unit.unit.code])}>
          <Name text={unit.unit.name} />
        </a>
      </th>
      <td class="col-number">
        {unit.points === undefined ? "–" : printPoints(unit.points, style)} →{" "}
        {points === undefined ? "–" : printPoints(points, style)}
      </td>
      <td class="col-number">
        {unit.rank?.place ?? "–"} → {place ?? "–"}
      </td>
    </tr>
  );
}
