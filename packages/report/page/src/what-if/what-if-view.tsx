import type { Change } from "@cchc/rules";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { replaceParams } from "../data/use-route.ts";
import { Select } from "../parts/select.tsx";
import { words } from "../text/words.ts";
import { CountInputs } from "./count-inputs.tsx";
import { Outcome } from "./outcome.tsx";
import { RuleInputs } from "./rule-inputs.tsx";
import { suppose } from "./suppose.ts";
import { whatIfWords } from "./what-if-words.ts";

/** Other counts or thresholds, and what the card and the ranking would be. */
export function WhatIfView() {
  const { data, route, say } = usePage();
  const unit = data.unit(route.params.get("unit") ?? "") ?? data.units[0];
  const asked = route.params.get("indicator") ?? "";
  const indicator = data.policy.indicators.find(({ id }) => id === asked) ?? firstScored(data.policy.indicators);
  return (
    <section class="what-if">
      <h1>{say(words.whatIf)}</h1>
      <p class="note">{say(whatIfWords.intro)}</p>
      <div class="filters">
        <Select
          label={say(words.unit)}
          value={unit?.unit.code ?? ""}
          options={data.units.map((one) => [one.unit.code, one.unit.name])}
          nothing="–"
          onChoose={(code) => replaceParams(route, { unit: code })}
        />
        <IndicatorSelect value={indicator?.id ?? ""} />
      </div>
      {unit === undefined || indicator === undefined ? null : (
        <Trial key={`${unit.unit.code} ${indicator.id}`} row={unit.row} id={indicator.id} />
      )}
    </section>
  );
}

function firstScored(indicators: ReturnType<typeof usePage>["data"]["policy"]["indicators"]) {
  return indicators.find(({ rules }) => rules.some(({ score }) => score.shape !== "tracked"));
}

function IndicatorSelect({ value }: { readonly value: string }) {
  const { data, route, say, language } = usePage();
  return (
    <Select
      label={say(words.chooseIndicator)}
      value={value}
      options={data.policy.indicators.map(({ id, code, title }) => [id, `${code} ${title[language]}`])}
      nothing="–"
      onChoose={(id) => replaceParams(route, { indicator: id })}
    />
  );
}

/** What was supposed of one unit and indicator. */
function Trial({ row, id }: { readonly row: number; readonly id: string }) {
  const { data, say } = usePage();
  // Each time a supposition is dropped, the fields begin anew.
  const [round, setRound] = useState(0);
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const card = useMemo(() => data.card(row), [data, row]);
  const score = card.indicators.find((one) => one.id === id);
  const indicator = data.policy.indicators.find((one) => one.id === id);
  const outcome = useMemo(
    () => (changes.size === 0 ? undefined : suppose(data, row, [...changes.values()])),
    [data, row, changes],
  );
  const put = (key: string, change: Change | undefined) => {
    const next = new Map(changes);
    if (change === undefined) {
      next.delete(key);
    } else {
      next.set(key, change);
    }
    setChanges(next);
  };
  const drop = () => {
    setChanges(new Map());
    setRound(round + 1);
  };
  return score === undefined || indicator === undefined ? null : (
    <div class="trial">
      <div class="inputs">
        <CountInputs key={`counts ${round}`} score={score} unit={card.unit.code} onChange={put} />
        <RuleInputs key={`rule ${round}`} indicator={indicator} onChange={put} />
        {changes.size === 0 ? null : (
          <button type="button" onClick={drop}>
            {say(whatIfWords.reset)}
          </button>
        )}
      </div>
      <Outcome before={card} id={id} outcome={outcome} />
    </div>
  );
}
