import { type AreaScore, printPoints, statusWords } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { Bar, shareOf } from "../parts/bar.tsx";
import { columnPoints, wholeShare } from "../parts/number-text.ts";
import { Scroll } from "../parts/scroll.tsx";
import { words } from "../text/words.ts";

/** The total as it comes about: each area with its points, maximum and evidence. */
export function AreaTable({ areas }: { readonly areas: readonly AreaScore[] }) {
  const { say } = usePage();
  return (
    <Scroll label={say(words.areas)}>
      <table class="areas">
        <caption class="hidden">{say(words.areas)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.areas)}</th>
            <th scope="col" class="col-number">
              {say(words.points)}
            </th>
            <td class="col-bar" />
            <th scope="col" class="col-number">
              {say(words.evidence)}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <AreaRow key={area.id} area={area} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function AreaRow({ area }: { readonly area: AreaScore }) {
  const { data, style, say, language } = usePage();
  const title = data.policy.areas.find(({ id }) => id === area.id)?.title[language] ?? area.id;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="plain"
          onClick={() => document.getElementById(`area-${area.id}`)?.scrollIntoView()}
        >
          {title}
        </button>
      </th>
      <td class="col-number">
        <b>{columnPoints(area.points, style)}</b> <span class="quiet">/ {printPoints(area.max, style)}</span>
        {area.status === "scored" ? null : <small class="quiet"> {statusWords[area.status][language]}</small>}
        {area.rescaled ? (
          <small class="quiet" title={say(words.rescaled)}>
            {" "}
            ⇄
          </small>
        ) : null}
      </td>
      <td class="col-bar">
        <Bar share={shareOf(area.points, area.max)} tone={shareOf(area.points, area.max) < 0.5 ? "low" : undefined} />
      </td>
      <td class="col-number">{area.applicable.isZero() ? "–" : wholeShare(area.evidence, style)}</td>
    </tr>
  );
}
