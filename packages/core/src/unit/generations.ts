import { CchcError } from "../problem.ts";
import { grouped } from "./grouped.ts";
import type { Unit } from "./unit.ts";

/**
 * Units under their code, oldest first.
 *
 * @throws CchcError `unit/overlap` if one code has two units on one day.
 */
export function generationsByCode(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const sorted = [...units].sort(byCodeThenDate);
  sorted.forEach((unit, index) => {
    const earlier = sorted[index - 1];
    if (earlier?.code === unit.code && !endsBefore(earlier, unit)) {
      throw overlap(earlier, unit);
    }
  });
  return grouped(sorted, (unit) => [unit.code]);
}

/** Order of units: by code, the oldest first. */
export function byCodeThenDate(a: Unit, b: Unit): number {
  return compareTexts(a.code, b.code) || compareTexts(a.validFrom ?? "", b.validFrom ?? "");
}

// Not localeCompare: the order must be the same on every machine.
function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function endsBefore(earlier: Unit, later: Unit): boolean {
  return earlier.validTo !== undefined && later.validFrom !== undefined && earlier.validTo < later.validFrom;
}

function overlap(earlier: Unit, later: Unit): CchcError {
  return new CchcError({
    code: "unit/overlap",
    what: { vi: "một mã chỉ hai đơn vị trong cùng một ngày", en: "one code stands for two units on the same day" },
    given: `${span(earlier)}; ${span(later)}`,
    expected: {
      vi: "ngày cuối của đơn vị trước sớm hơn ngày đầu của đơn vị sau",
      en: "the last day of the earlier before the first day of the later",
    },
  });
}

function span(unit: Unit): string {
  return `${unit.code} ${unit.fullName} ${unit.validFrom ?? ""}..${unit.validTo ?? ""}`;
}
