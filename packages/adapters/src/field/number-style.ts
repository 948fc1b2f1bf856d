/** How numbers are written: `1.234.567,5` in Vietnamese, `1,234,567.5` in English. */
export const numberStyles = ["vi", "en"] as const;

/** How numbers are written. */
export type NumberStyle = (typeof numberStyles)[number];

const marks = { vi: { between: ".", decimal: "," }, en: { between: ",", decimal: "." } } as const;
const wideSpace = /[\u00a0\u2007\u202f]/g;
const currency = /\s*(?:đ|₫|đồng|vnđ|vnd)\.?$/iu;
const grouped = /^[-+]?(?:\d+|\d{1,3}(?:g\d{3})+)(?:d\d+)?$/;
const spaced = /^[-+]?\d{1,3}(?: \d{3})+(?:d\d+)?$/;

/**
 * A number in a stated style as plain digits with a decimal point; what is no number in that style stays as it is, to be refused
 * with its reason.
 *
 * @example
 * plainNumberText("1.234,5", "vi"); // "1234.5"
 * plainNumberText("12.5", "vi"); // "12.5": a point stands between thousands there, and this is none
 */
export function plainNumberText(text: string, style: NumberStyle): string {
  const { between, decimal } = marks[style];
  const bare = text.replace(wideSpace, " ").replace(currency, "");
  const shape = bare.replaceAll(between, "g").replaceAll(decimal, "d");
  if (!(grouped.test(shape) || spaced.test(shape))) {
    return text;
  }
  return shape.replaceAll(/[g ]/g, "").replace("d", ".");
}
