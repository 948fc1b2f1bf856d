import { usePage } from "../data/page-context.ts";
import { words } from "../text/words.ts";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  /** Value and title of each choice. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
  /** The title of choosing nothing; "all" when absent. */
  readonly nothing?: string;
}

/** A labelled choice. */
export function Select({ label, value, options, onChoose, nothing }: SelectProps) {
  const { say } = usePage();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{nothing ?? say(words.all)}</option>
        {options.map(([code, title]) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
