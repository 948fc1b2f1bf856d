import { useEffect, useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { filtered, readFilters, sorted } from "../ranking/filters.ts";
import { fill, words } from "../text/words.ts";
import { CardView } from "./card-view.tsx";

/** Cards that are put on the page at once, so that it stays alive. */
const atOnce = 5;

/** All cards that were chosen, one after the other, to be printed. */
export function PrintView() {
  const { data, route, say } = usePage();
  const chosen = sorted(
    filtered(data.units, readFilters(route.params)),
    { column: "rank", descending: false },
    data.policy,
  );
  const [made, setMade] = useState(atOnce);
  useEffect(() => {
    if (made < chosen.length) {
      const timer = setTimeout(() => setMade(made + atOnce), 0);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [made, chosen.length]);
  const done = Math.min(made, chosen.length);
  return (
    <section class="prints">
      <h1>{say(words.printView)}</h1>
      <p role="status">
        {done < chosen.length ? fill(say(words.computing), { done, all: chosen.length }) : null}
        {done === chosen.length ? (
          <button type="button" onClick={() => print()}>
            {say(words.printView)} ({chosen.length})
          </button>
        ) : null}
      </p>
      {chosen.slice(0, made).map(({ unit }) => (
        <CardView key={unit.code} code={unit.code} />
      ))}
    </section>
  );
}
