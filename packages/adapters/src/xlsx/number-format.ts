/** What cells of a style hold, as far as it decides how a number is read. */
export type NumberForm =
  | { readonly kind: "number" | "percent" | "date" | "datetime" | "time" | "elapsed" }
  /** Digits with zeros in front: `00000` shows 271 as 00271. */
  | { readonly kind: "padded"; readonly digits: number };

const number: NumberForm = { kind: "number" };
const percent: NumberForm = { kind: "percent" };
const date: NumberForm = { kind: "date" };
const time: NumberForm = { kind: "time" };

const builtIn: ReadonlyMap<number, NumberForm> = new Map([
  [9, percent],
  [10, percent],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, date] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, time] as const),
  [22, { kind: "datetime" }],
  [46, { kind: "elapsed" }],
]);

/** The form that a number of the built-in formats has; those that are not known show plain numbers. */
export function builtInForm(id: number): NumberForm {
  return builtIn.get(id) ?? number;
}

const quoted = /"[^"]*"|\\.|_.|\*./gu;
const bracketed = /\[[^\]]*\]/gu;
const elapsed = /\[(h+|m+|s+)\]/iu;
const zeros = /^0{2,15}$/;

/** The form that a format code of the file's own gives: `dd/mm/yyyy hh:mm` is day and time. */
export function formOf(code: string): NumberForm {
  const [first = ""] = code.replaceAll(quoted, "").split(";");
  if (elapsed.test(first)) {
    return { kind: "elapsed" };
  }
  const letters = first
    .replaceAll(bracketed, "")
    .replaceAll(/general/giu, "")
    .toLowerCase();
  if (/[dyge]/u.test(letters.replaceAll(/e[-+]/gu, "")) || isMonthAlone(letters)) {
    return /[hs]/u.test(letters) ? { kind: "datetime" } : date;
  }
  if (/[hs]/u.test(letters)) {
    return time;
  }
  if (letters.includes("%")) {
    return percent;
  }
  return zeros.test(letters) ? { kind: "padded", digits: letters.length } : number;
}

function isMonthAlone(letters: string): boolean {
  return letters.includes("m") && !/[hs]/u.test(letters);
}
