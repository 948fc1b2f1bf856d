import type { Measurement } from "@cchc/core";
import type { Change, IndicatorScore } from "@cchc/rules";
import { useState } from "preact/hooks";
import { usePage } from "../data/page-context.ts";
import { whatIfWords } from "./what-if-words.ts";

/** Takes a change under a key; nothing takes it back. */
export type OnChange = (key: string, change: Change | undefined) => void;

interface CountsProps {
  readonly score: IndicatorScore;
  readonly unit: string;
  readonly onChange: OnChange;
}

/** The counts of an indicator, to be changed. */
export function CountInputs({ score, unit, onChange }: CountsProps) {
  const { say } = usePage();
  const measured = [score.measurement, ...(score.parts ?? []).map(({ measurement }) => measurement)].flatMap((one) =>
    one !== undefined && ("numerator" in one || "amount" in one) ? [one] : [],
  );
  const each = [...new Map(measured.map((one) => [one.measure, one])).values()];
  return (
    <fieldset>
      <legend>{say(whatIfWords.countsOf)}</legend>
      {each.length === 0 ? <p class="empty">{say(whatIfWords.noCounts)}</p> : null}
      {each.map((one) =>
        "numerator" in one ? (
          <RatioInputs key={one.measure} measurement={one} unit={unit} onChange={onChange} />
        ) : (
          <AmountInput key={one.measure} measurement={one} unit={unit} onChange={onChange} />
        ),
      )}
    </fieldset>
  );
}

interface OneProps<Kind> {
  readonly measurement: Kind;
  readonly unit: string;
  readonly onChange: OnChange;
}

function RatioInputs({ measurement, unit, onChange }: OneProps<Extract<Measurement, { numerator: unknown }>>) {
  const { data, say, language } = usePage();
  const given = { numerator: measurement.numerator.toString(), denominator: measurement.denominator.toString() };
  const [now, setNow] = useState(given);
  const measure = data.policy.measures.get(measurement.measure);
  const put = (changed: Partial<typeof given>) => {
    const next = { ...now, ...changed };
    setNow(next);
    const same = next.numerator === given.numerator && next.denominator === given.denominator;
    onChange(measurement.measure, same ? undefined : { unit, measure: measurement.measure, ...next });
  };
  const most = Math.max(1, Number(now.denominator) || 1);
  return (
    <div class="input">
      <b>{measure?.title[language] ?? measurement.measure}</b>
      <div class="pair">
        <NumberField
          label={say(whatIfWords.numerator)}
          value={now.numerator}
          onValue={(numerator) => put({ numerator })}
        />
        <span>/</span>
        <NumberField
          label={say(whatIfWords.denominator)}
          value={now.denominator}
          onValue={(denominator) => put({ denominator })}
        />
      </div>
      <input
        type="range"
        min="0"
        max={most}
        step="1"
        value={now.numerator}
        aria-label={`${say(whatIfWords.numerator)}: ${measure?.title[language] ?? measurement.measure}`}
        onInput={({ currentTarget }) => put({ numerator: currentTarget.value })}
      />
    </div>
  );
}

function AmountInput({ measurement, unit, onChange }: OneProps<Extract<Measurement, { amount: unknown }>>) {
  const { data, say, language } = usePage();
  const given = measurement.amount.toString();
  const [now, setNow] = useState(given);
  const measure = data.policy.measures.get(measurement.measure);
  const put = (amount: string) => {
    setNow(amount);
    onChange(measurement.measure, amount === given ? undefined : { unit, measure: measurement.measure, amount });
  };
  const ofUnit = measure?.kind === "amount" ? ` (${measure.unit[language]})` : "";
  return (
    <div class="input">
      <b>{measure?.title[language] ?? measurement.measure}</b>
      <NumberField label={`${say(whatIfWords.amount)}${ofUnit}`} value={now} onValue={put} />
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A number as text: decimals are written with a point or a comma. */
export function NumberField({ label, value, onValue }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value.trim().replace(",", "."))}
      />
    </label>
  );
}
