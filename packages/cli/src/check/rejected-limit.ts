import { CchcError, Exact } from "@cchc/core";

const form = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%$/;
const hundred = 100;

/**
 * The share of rejected rows that is allowed; none when nothing is said.
 *
 * @throws CchcError `usage/max-rejected` for anything but a percentage from 0% to 100%.
 * @example
 * rejectedLimit("2%").toString(); // "1/50"
 */
export function rejectedLimit(given: string | undefined): Exact {
  if (given === undefined || given === "0") {
    return Exact.zero;
  }
  const share = form.exec(given)?.[1]?.replace(",", ".");
  const limit = share === undefined ? undefined : Exact.of(share).dividedBy(hundred);
  if (limit === undefined || limit.compare(Exact.one) > 0) {
    throw new CchcError({
      code: "usage/max-rejected",
      what: { vi: "--max-rejected không phải một tỷ lệ phần trăm", en: "--max-rejected is no percentage" },
      given,
      expected: { vi: "từ 0% đến 100%", en: "0% to 100%" },
      example: "--max-rejected 2%",
    });
  }
  return limit;
}
