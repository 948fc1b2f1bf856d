import { CchcError } from "@cchc/core";

/**
 * How many warnings are allowed; any number when nothing is said.
 *
 * @throws CchcError `usage/max-warnings` for anything but a whole number.
 */
export function warningLimit(given: string | undefined): number {
  if (given === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  if (!/^\d{1,9}$/.test(given)) {
    throw new CchcError({
      code: "usage/max-warnings",
      what: { vi: "--max-warnings không phải số đếm", en: "--max-warnings is not a count" },
      given,
      expected: { vi: "một số nguyên từ 0 trở lên", en: "a whole number, 0 or more" },
      example: "--max-warnings 0",
    });
  }
  return Number(given);
}
