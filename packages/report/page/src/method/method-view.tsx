import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";
import { DataPart } from "./data-part.tsx";
import { glossary, methodWords } from "./method-words.ts";
import { PinsPart } from "./pins-part.tsx";
import { PolicyPart } from "./policy-part.tsx";

/** What the result stands on: data, policy, method, hashes, words. */
export function MethodView() {
  const { say } = usePage();
  return (
    <section class="method">
      <h1>{say(words.method)}</h1>
      <DataPart />
      <PolicyPart />
      <PinsPart />
      <section>
        <h2>{say(methodWords.words)}</h2>
        <dl class="lines">
          {glossary.map(({ word, means }) => (
            <div key={word.en}>
              <dt>{say(word)}</dt>
              <dd>{say(means)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </section>
  );
}
