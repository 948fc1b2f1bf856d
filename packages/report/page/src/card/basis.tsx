import { formatDate } from "@cchc/core";
import { basisWords, confidenceWords, type IndicatorTrace } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { pointsText } from "../parts/number-text.ts";
import { fill, words } from "../text/words.ts";

/** What the rule stands on: the clause that asks for it, the document, how sure it is. */
export function Basis({ trace }: { readonly trace: IndicatorTrace }) {
  const { say, language } = usePage();
  const { indicator, rule } = trace;
  return (
    <section>
      <h4>{say(words.basis)}</h4>
      <dl class="lines">
        <Line title={say(words.purpose)} text={indicator.purpose[language]} />
        <Line title={say(words.clause)} text={indicator.clause} />
        {rule === undefined ? null : <RuleLines trace={trace} />}
        <Readings trace={trace} />
      </dl>
    </section>
  );
}

function RuleLines({ trace: { rule } }: { readonly trace: IndicatorTrace }) {
  const { say, language } = usePage();
  if (rule === undefined) {
    return null;
  }
  const { source, basis, from, target } = rule;
  const confidence = fill(say(words.confidence), { confidence: confidenceWords[source.confidence][language] });
  return (
    <>
      <div>
        <dt>{say(words.source)}</dt>
        <dd>
          {[source.document, source.part].filter((part) => part !== undefined).join(", ")}
          {source.url === undefined ? null : <small> {source.url}</small>}
        </dd>
      </div>
      <div>
        <dt>{say(words.basisIs)}</dt>
        <dd>
          <span class={`chip basis-${basis}`}>{basisWords[basis][language]}</span> {confidence};{" "}
          {fill(say(words.inForceFrom), { from: formatDate(from, language) })}
        </dd>
      </div>
      {target === undefined ? null : <Line title={say(words.target)} text={target[language]} />}
      {source.note === undefined ? null : <Line title={say(words.noteOnSource)} text={source.note[language]} />}
    </>
  );
}

function Readings({ trace: { readings } }: { readonly trace: IndicatorTrace }) {
  const { say, style, language } = usePage();
  return (
    <>
      {readings.map(({ of, points, source }) => (
        <Line
          key={of.vi}
          title={say(words.reading)}
          text={`${of[language]} → ${pointsText(points, style)} (${source.document})`}
        />
      ))}
    </>
  );
}

function Line({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}
