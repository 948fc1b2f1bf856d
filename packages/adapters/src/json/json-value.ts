/** A number as the text writes it: no double stands between. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An object: a map, so that `__proto__` is a name like any other. */
export type JsonObject = ReadonlyMap<string, JsonValue>;

/** A value of JSON that was read. */
export type JsonValue = string | boolean | null | JsonNumber | JsonObject | readonly JsonValue[];

/** Whether a value is an object. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

/** Whether a value is a list. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

const longestShift = 40;
const form = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/;

/** The number without an exponent, digit by digit: `1.5e3` is `1500`. Exponents beyond 40 stay as they are; no count needs them. */
export function plainNumber(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = ""] = form.exec(text) ?? [];
  const shift = Number(exponent);
  if (exponent === "" || Math.abs(shift) > longestShift) {
    return text;
  }
  const point = whole.length + shift;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, "0");
  const at = Math.max(1, point);
  const rest = digits.slice(at);
  return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
}
