import { CchcError } from "../problem.ts";

/** Sums of many shares are fractions with hundreds of digits, and what was printed must be read again. The bound keeps hostile texts cheap. */
const form =
  /^(?<sign>[-+]?)(?<whole>\d{1,20000})(?:\.(?<decimals>\d{1,20000}))?(?:e(?<power>[-+]?\d{1,3}))?(?:\/(?<under>\d{1,20000})|(?<percent>\s?%))?$/;

/**
 * Reads `12`, `-2.5`, `1e-7`, `4/5` or `80%` as numerator and denominator.
 *
 * @throws CchcError `number/unreadable`, with the right form when it can be guessed (`1,5` → `1.5`).
 */
export function readFraction(text: string): [numerator: bigint, denominator: bigint] {
  const groups = form.exec(text.trim())?.groups;
  if (groups === undefined || (groups["under"] !== undefined && BigInt(groups["under"]) === 0n)) {
    throw unreadable(text);
  }
  const decimals = groups["decimals"] ?? "";
  const digits = BigInt(`${groups["whole"]}${decimals}`);
  const power = BigInt(groups["power"] ?? "0") - BigInt(decimals.length) - (groups["percent"] === undefined ? 0n : 2n);
  const under = BigInt(groups["under"] ?? "1");
  const signed = groups["sign"] === "-" ? -digits : digits;
  return power >= 0n ? [signed * 10n ** power, under] : [signed, under * 10n ** -power];
}

function unreadable(text: string): CchcError {
  const withPoint = text.trim().replace(",", ".");
  const comma = form.test(withPoint) && text.includes(",");
  return new CchcError({
    code: "number/unreadable",
    what: { vi: "không đọc được số", en: "not a number that can be read" },
    given: text,
    expected: comma
      ? { vi: "dấu chấm thập phân, không dấu phẩy", en: "a decimal point, not a comma" }
      : { vi: "một số như 12, 2.5, 4/5 hoặc 80%", en: "a number such as 12, 2.5, 4/5 or 80%" },
    example: comma ? withPoint : "12",
  });
}
