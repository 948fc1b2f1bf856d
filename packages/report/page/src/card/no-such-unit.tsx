import { usePage } from "../data/page-context.ts";
import { fill, words } from "../text/words.ts";

/** An address names a unit that this page does not have. */
export function NoSuchUnit({ code }: { readonly code: string }) {
  const { say, link } = usePage();
  return (
    <section>
      <h1>{say(words.cardView)}</h1>
      <p class="empty">
        {fill(say(words.unknownUnit), { code })} <a href={link([])}>{say(words.toRanking)}</a>
      </p>
    </section>
  );
}
