import { type PartTrace, printPoints, renderValue } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";

/** The bands of a rule as a row of fields, the one that was reached marked. */
export function Scale({ judged: { bands = [] } }: { readonly judged: Pick<PartTrace, "bands"> }) {
  const { style, say } = usePage();
  return bands.length === 0 ? null : (
    <div class="bands">
      <h5>{say(words.bands)}</h5>
      <ol>
        {bands.map((band) => {
          const text = edgesText(band, (value) => renderValue(value, style));
          return (
            <li
              key={text}
              class={band.reached ? "reached" : undefined}
              aria-current={band.reached ? "true" : undefined}
            >
              <span>{text}</span>
              <b>{printPoints(band.points, style)}</b>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Bands = NonNullable<PartTrace["bands"]>;
type Edge = NonNullable<Bands[number]["atLeast"]>;

/** The edges of a band: `≥ 80% < 90%`. */
function edgesText({ atLeast, above, below, atMost }: Bands[number], print: (edge: Edge) => string): string {
  const edges = [
    ["≥", atLeast],
    [">", above],
    ["<", below],
    ["≤", atMost],
  ] as const;
  return edges.flatMap(([sign, edge]) => (edge === undefined ? [] : [`${sign} ${print(edge)}`])).join(" · ");
}
