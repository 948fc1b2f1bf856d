import { basisWords, confidenceWords, policyOn } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { methodWords } from "../method/method-words.ts";
import { fill, words } from "../text/words.ts";

/** What must be known to read the ranking right: what evidence means, and that grades may be a default and no law. */
export function HowToRead() {
  const { data, route, say, link, language } = usePage();
  const { grades, rank } = policyOn(data.policy, data.period.first);
  const among = say(rank.among === "level" ? methodWords.amongLevel : methodWords.amongAll);
  const ties = rank.ties === "standard" ? "1, 2, 2, 4" : "1, 2, 2, 3";
  return (
    <ul class="how-to-read note">
      <li>
        {say(words.evidence)}: {say(words.evidenceMeans)}.
      </li>
      <li>{fill(say(methodWords.ranking), { among, ties })}</li>
      {grades === undefined || grades.basis === "law" ? null : (
        <li>
          {fill(say(words.gradesDefault), {
            basis: basisWords[grades.basis][language],
            confidence: confidenceWords[grades.source.confidence][language],
          })}
        </li>
      )}
      <li>
        <a href={link(["method"])}>{say(words.seeMethod)}</a> ·{" "}
        <a href={link(["print"], Object.fromEntries(route.params))}>{say(words.printAll)}</a>
      </li>
    </ul>
  );
}
