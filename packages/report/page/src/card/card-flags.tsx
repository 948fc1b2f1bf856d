import { renderMessage, type Scorecard } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";
import { FlagText } from "./flag-list.tsx";

/** All flags of a card, and those that could not be looked at. */
export function CardFlags({ card }: { readonly card: Scorecard }) {
  const { data, say, style } = usePage();
  const { flags } = data.policy;
  if (flags.length === 0) {
    return null;
  }
  const raised = card.flags.flatMap((one) => {
    const flag = flags.find(({ id }) => id === one.id);
    return flag === undefined
      ? []
      : [{ ...one, code: flag.code, title: flag.title, meaning: flag.meaning, look: flag.look }];
  });
  return (
    <section class="flags" id="flags">
      <h2>{say(words.flags)}</h2>
      <p class="note">{say(words.flagNoPoints)}</p>
      {raised.length === 0 ? <p class="empty">{say(words.noFlags)}</p> : null}
      {raised.map((flag, index) => (
        <FlagText key={index} flag={flag} />
      ))}
      {card.unchecked.map(({ id, reason }) => {
        const flag = flags.find((one) => one.id === id);
        const text = renderMessage(reason, style);
        return (
          <p key={`${id} ${text}`} class="quiet">
            {flag?.code} {say(words.uncheckedFlag)}: {text}
          </p>
        );
      })}
    </section>
  );
}
