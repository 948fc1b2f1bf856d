import type { Fault } from "../row/fault.ts";
import { RememberedWords } from "./remembered-words.ts";

const words: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["co", true],
  ["yes", true],
  ["false", false],
  ["0", false],
  ["khong", false],
  ["no", false],
]);

/**
 * Reads yes or no as `true`/`false`, `1`/`0`, `có`/`không` or `yes`/`no`, in any case and with or without diacritics.
 *
 * @param name Of the field, for the hint.
 */
export function booleanReader(name: string): (text: string) => boolean | Fault {
  const fault: Fault = {
    code: "record/not-boolean",
    what: { vi: "không phải có hoặc không", en: "neither yes nor no" },
    expected: {
      vi: "true/false, 1/0, có/không hoặc yes/no; cách ghi khác thì khai trong values của tệp ánh xạ",
      en: "true/false, 1/0, có/không or yes/no; other words by values in the mapping",
    },
    example: `values: { ${name}: { x: true, "": false } }`,
  };
  const known = new RememberedWords(words);
  return (text) => known.get(text) ?? fault;
}
