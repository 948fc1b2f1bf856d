import type { Indicator } from "@cchc/rules";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { fill } from "../text/words.ts";
import { NumberField, type OnChange } from "./count-inputs.tsx";
import { type RuleValue, ruleValues } from "./rule-values.ts";
import { keyWords, whatIfWords } from "./what-if-words.ts";

/** The thresholds of the rule in force, to be moved for all units. */
export function RuleInputs({ indicator, onChange }: { readonly indicator: Indicator; readonly onChange: OnChange }) {
  const { data, say } = usePage();
  const values = useMemo(() => ruleValues(data.policy, indicator, data.period.first), [data, indicator]);
  return (
    <fieldset>
      <legend>{say(whatIfWords.ruleOf)}</legend>
      {values.length === 0 ? <p class="empty">{say(whatIfWords.noRule)}</p> : null}
      {values.map((value) => (
        <ValueField key={value.at.join(".")} value={value} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function ValueField({ value, onChange }: { readonly value: RuleValue; readonly onChange: OnChange }) {
  const { say } = usePage();
  const [now, setNow] = useState(value.written);
  const { file, at, key, written, part, number } = value;
  const where = [
    ...(part === undefined ? [] : [say(part)]),
    ...(number === undefined ? [] : [fill(say(whatIfWords.number), { number })]),
    say(keyWords(key)),
  ].join(" · ");
  return (
    <NumberField
      label={where}
      value={now}
      onValue={(text) => {
        setNow(text);
        onChange(`${file} ${at.join(".")}`, text === written ? undefined : { file, at, value: text });
      }}
    />
  );
}
