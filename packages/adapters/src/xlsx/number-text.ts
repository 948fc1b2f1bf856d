const numeric = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i;
const whole = /^(0|-?[1-9]\d*)$/;
const significant = 15;

/**
 * A number of a sheet in plain digits, with the 15 significant ones that a spreadsheet shows: `0.30000000000000004` is `0.3`,
 * `1E+21` has no exponent. Whole digits stay as they stand: they may be the number of something. `undefined` for what is no number.
 *
 * @param shift Moves the decimal point so many places to the right.
 */
export function numberText(text: string, shift = 0): string | undefined {
  if (shift === 0 && whole.test(text)) {
    return text;
  }
  const number = Number(text);
  if (!numeric.test(text) || !Number.isFinite(number)) {
    return undefined;
  }
  const [mantissa = "", exponent = ""] = Math.abs(number)
    .toExponential(significant - 1)
    .split("e");
  const digits = mantissa.replace(".", "");
  const plain = placed(digits, Number(exponent) + 1 + shift);
  return number < 0 ? `-${plain}` : plain;
}

/** Digits with the decimal point after the first `point` of them, without zeros that say nothing. */
function placed(digits: string, point: number): string {
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, "");
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  return fraction === "" ? before : `${before}.${fraction}`;
}
