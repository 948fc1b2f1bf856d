import { CchcError } from "../problem.ts";

/**
 * Refuses a count of days, hours or months that is no whole number or too small.
 *
 * @throws CchcError `working-days/amount`.
 */
export function requireAmount(amount: number, least: 0 | 1): void {
  if (!Number.isSafeInteger(amount) || amount < least) {
    throw new CchcError({
      code: "working-days/amount",
      what: { vi: "Thời hạn không phải số nguyên phù hợp", en: "The length of the term is not a fitting whole number" },
      given: String(amount),
      expected: { vi: `số nguyên từ ${least} trở lên`, en: `a whole number from ${least} up` },
      example: "5",
    });
  }
}
