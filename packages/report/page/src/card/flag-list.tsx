import { type IndicatorTrace, renderMessage } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { Name } from "../parts/name.tsx";
import { words } from "../text/words.ts";

/** So many ids of records are shown of each flag. */
const mostIds = 10;

type TracedFlags = IndicatorTrace["flags"];

/** Flags beside an indicator: what raised each, what it means, what to look at. */
export function FlagList({ flags }: { readonly flags: TracedFlags }) {
  const { say } = usePage();
  return flags.length === 0 ? null : (
    <section class="flags">
      <h4>⚑ {say(words.flags)}</h4>
      <p class="note">{say(words.flagNoPoints)}</p>
      {flags.map((flag, index) => (
        <FlagText key={index} flag={flag} />
      ))}
    </section>
  );
}

/** One raised flag. */
export function FlagText({ flag }: { readonly flag: TracedFlags[number] }) {
  const { say, style, language } = usePage();
  return (
    <div class="flag">
      <p>
        <b>
          {flag.code} {flag.title[language]}
        </b>
        : {renderMessage(flag.reason, style)}
      </p>
      <p class="quiet">{flag.meaning[language]}</p>
      <p>
        {say(words.look)}: {flag.look[language]}
      </p>
      {flag.records.map(({ entity, measure, ids }) => (
        <ul key={`${entity} ${measure ?? ""}`} class="id-list">
          {ids.slice(0, mostIds).map((id) => (
            <li key={id}>
              <code>
                <Name text={id} />
              </code>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
