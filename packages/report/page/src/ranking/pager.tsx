import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { fill, words } from "../text/words.ts";

/** The way through the pages of a long list. */
export function Pager({ page, pages }: { readonly page: number; readonly pages: number }) {
  const { route, say } = usePage();
  const go = (to: number) => {
    replaceParams(route, { page: to === 1 ? undefined : String(to) });
    document.querySelector("table")?.scrollIntoView();
  };
  return (
    <nav class="pager" aria-label={fill(say(words.pageOf), { page, pages })}>
      <button type="button" disabled={page === 1} onClick={() => go(page - 1)}>
        ← {say(words.previous)}
      </button>
      <span>{fill(say(words.pageOf), { page, pages })}</span>
      <button type="button" disabled={page === pages} onClick={() => go(page + 1)}>
        {say(words.next)} →
      </button>
    </nav>
  );
}
