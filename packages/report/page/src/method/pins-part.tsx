import { usePage } from "../data/page-context.ts";
import { methodWords } from "./method-words.ts";

/** Hashes and versions of everything that the result came from. */
export function PinsPart() {
  const { data, say } = usePage();
  const { tool, policy, dataSha256, register, calendar, mapping } = data.result;
  const pins = [
    [say(methodWords.policy), policy.id, policy.sha256],
    [say(methodWords.dataHash), "", dataSha256],
    ...(register === undefined
      ? []
      : [[say(methodWords.register), `${register.id} ${register.version}`, register.sha256]]),
    ...(calendar === undefined
      ? []
      : [[say(methodWords.calendar), `${calendar.id} ${calendar.version}`, calendar.sha256]]),
    ...(mapping === undefined ? [] : [[say(methodWords.mapping), mapping.name, mapping.sha256]]),
  ];
  return (
    <section>
      <h2>{say(methodWords.pins)}</h2>
      <dl class="lines pins">
        <div>
          <dt>{say(methodWords.tool)}</dt>
          <dd>
            {tool.name} {tool.version}
          </dd>
        </div>
        {pins.map(([title, name, hash]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {name} <code>{hash}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <code>{say(methodWords.verify)}</code>
      </p>
    </section>
  );
}
