import { formatDate } from "@cchc/core";
import type { IndicatorScore } from "@cchc/rules";
import { measurementText } from "../../../src/terminal/measurement-text.ts";
import { usePage } from "../data/page-context.ts";
import { Name } from "../parts/name.tsx";
import { columnPoints, signed } from "../parts/number-text.ts";
import { Scroll } from "../parts/scroll.tsx";
import { fill, words } from "../text/words.ts";

/** What stands beside the computed points: self-scored, verified and published ones, and the movement against the baseline. */
export function Assessments({ score }: { readonly score: IndicatorScore }) {
  const { data, say, style } = usePage();
  const { assessed = [], published, change, related = [] } = score;
  const titleOf = (id: string) => data.policy.measures.get(id)?.title[style.language] ?? id;
  return (
    <>
      {assessed.length > 0 || published?.published !== undefined ? <SideBySide score={score} /> : null}
      {change === undefined ? null : (
        <p class="movement">
          <b>{say(words.movement)}:</b> {measurementText(change, data.policy, style)}
        </p>
      )}
      {related.length === 0 ? null : (
        <section>
          <h5>{say(words.beside)}</h5>
          <ul>
            {related.map((one) => (
              <li key={one.measure}>
                {titleOf(one.measure)}: {measurementText(one, data.policy, style)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SideBySide({ score }: { readonly score: IndicatorScore }) {
  const { say, style } = usePage();
  const { points, assessed = [], published } = score;
  return (
    <Scroll label={say(words.compared)}>
      <table class="side">
        <caption>{say(words.compared)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.whose)}</th>
            <th scope="col" class="col-number">
              {say(words.points)}
            </th>
            <th scope="col" class="col-number">
              {say(words.againstComputed)}
            </th>
            <th scope="col">{say(words.day)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(words.computed)}</th>
            <td class="col-number">
              <b>{columnPoints(points, style)}</b>
            </td>
            <td />
            <td />
          </tr>
          {assessed.map((one) => (
            <Assessed key={`${one.kind} ${one.record}`} one={one} points={points} />
          ))}
          {published?.published === undefined ? null : <PublishedRow published={published} />}
        </tbody>
      </table>
    </Scroll>
  );
}

interface AssessedProps {
  readonly one: NonNullable<IndicatorScore["assessed"]>[number];
  readonly points: IndicatorScore["points"];
}

function Assessed({ one, points }: AssessedProps) {
  const { say, style, language } = usePage();
  const { kind, assessedOn, reason } = one;
  return (
    <tr>
      <th scope="row">
        {say(words[kind])}
        {reason === undefined ? null : (
          <small>
            <Name text={reason} />
          </small>
        )}
      </th>
      <td class="col-number">{columnPoints(one.points, style)}</td>
      <td class="col-number">{points === undefined ? "–" : signed(one.points.minus(points), style)}</td>
      <td>{formatDate(assessedOn, language)}</td>
    </tr>
  );
}

function PublishedRow({ published }: { readonly published: NonNullable<IndicatorScore["published"]> }) {
  const { say, style } = usePage();
  const { difference, agrees } = published;
  const apart = difference === undefined ? "–" : fill(say(words.differs), { difference: signed(difference, style) });
  return (
    <tr>
      <th scope="row">{say(words.published)}</th>
      <td class="col-number">{columnPoints(published.published, style)}</td>
      <td class="col-number">{agrees ? `✓ ${say(words.agrees)}` : apart}</td>
      <td />
    </tr>
  );
}
