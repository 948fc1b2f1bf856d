/** The ways of writing numbers that a mapping can name: `1.234,5` and `1,234.5`. */
export const numberForms = ["vi", "en"] as const;

/** A way of writing numbers. */
export type NumberForm = (typeof numberForms)[number];

// No grouped number begins with a zero: such are telephone and identity numbers.
const pointGroups = "[1-9]\\d{0,2}(?:\\.\\d{3}){1,13}";
const spaceGroups = "[1-9]\\d{0,2}(?<gap>[ \\u00a0\\u2007\\u2009\\u202f])\\d{3}(?:\\k<gap>\\d{3}){0,12}";
const commaGroups = "[1-9]\\d{0,2}(?:,\\d{3}){1,13}";
const comma = ",\\d{1,40}";
const vi = new RegExp(`^[-+]?(?:\\d{1,40}|${pointGroups}|${spaceGroups})(?:${comma})?$`);
const en = new RegExp(`^[-+]?(?:\\d{1,40}|${commaGroups})(?:\\.\\d{1,40})?$`);
/** Point and comma could each be either mark only where one of them stands alone between a group and three digits. */
const eitherWay = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
const currency = /[ \u00a0]?(?:đ|₫|đồng|vnđ|vnd)\.?$/i;

/**
 * The same number in digits with a decimal point; `undefined` for what is not written in the form.
 * Without a form only the Vietnamese way is taken, and only what has one meaning.
 *
 * @example
 * plainNumber("1.234,5"); // "1234.5"
 * plainNumber("1.234"); // undefined: one and a bit, or a thousand
 * plainNumber("1.234", "vi"); // "1234"
 */
export function plainNumber(text: string, form?: NumberForm): string | undefined {
  if (form === "en") {
    return en.test(text) ? text.replaceAll(",", "") : undefined;
  }
  return vi.test(text) && (form === "vi" || !eitherWay.test(text))
    ? text.replaceAll(/[.\s]/g, "").replace(",", ".")
    : undefined;
}

/** Whether a text is a number in one form and another number in the other. */
export function isEitherWay(text: string): boolean {
  return eitherWay.test(text);
}

/** An amount without the đồng behind it. */
export function withoutCurrency(text: string): string {
  return text.replace(currency, "");
}
