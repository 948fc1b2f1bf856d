import { usePage } from "../data/page-context.ts";
import { fill, words } from "../text/words.ts";

/** What must be known before any number is read: that data is missing, or that the page is not for the public. */
export function Banner() {
  const { data, say, link } = usePage();
  const { partial, inputs, publication } = data.result;
  const rejected = inputs.reduce((sum, file) => sum + file.rejected, 0);
  return (
    <>
      {publication === "exact" ? <p class="banner strong">{say(words.internal)}</p> : null}
      {partial ? (
        <p class="banner">
          {fill(say(words.partial), { rejected })} <a href={link(["method"])}>{say(words.seeMethod)}</a>
        </p>
      ) : null}
    </>
  );
}
