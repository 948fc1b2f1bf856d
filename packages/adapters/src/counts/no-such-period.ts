import { CchcError, type Problem, printable } from "@cchc/core";
import type { PeriodSorter } from "./period-sorter.ts";

const mostListed = 20;

/** The error of data of other periods alone. The rows that had no readable period come along: one of them may be the period that was meant. */
export function noSuchPeriod(file: string, periods: PeriodSorter, rejected: readonly Problem[]): CchcError {
  const found = [...periods.others.keys()];
  const listed = found
    .slice(0, mostListed)
    .map((text) => printable(text))
    .join(", ");
  const all = found.length > mostListed ? `${listed}, … (${found.length})` : listed;
  const problem = {
    code: "data/no-such-period",
    what: { vi: "không có dòng nào thuộc kỳ này", en: "no row is of this period" },
    given: periods.asked,
    expected: { vi: `một kỳ có trong tệp: ${all}`, en: `a period that the file has: ${all}` },
    ...(found[0] === undefined ? {} : { example: found[0] }),
    place: { file },
  };
  return new CchcError([problem, ...rejected.slice(0, mostListed)]);
}
