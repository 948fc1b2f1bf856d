import { CchcError } from "@cchc/core";
import type { Impact } from "@cchc/rules";

/**
 * Keeps the units asked for, by code; sums, ranks and everything else stay those of all units.
 *
 * @throws CchcError `usage/unknown-unit`.
 */
export function onlyUnitsOf(impact: Impact, list: string): Impact {
  const wanted = new Set(list.split(",").map((code) => code.trim()));
  const units = impact.units.filter(({ unit }) => wanted.has(unit.code));
  const unknown = [...wanted].filter((code) => !units.some(({ unit }) => unit.code === code));
  if (unknown.length > 0) {
    throw new CchcError({
      code: "usage/unknown-unit",
      what: { vi: "không có đơn vị này trong số liệu", en: "no such unit in the data" },
      given: unknown.join(", "),
      expected: { vi: "mã đơn vị của số liệu", en: "a code of a unit in the data" },
      ...(impact.units[0] === undefined ? {} : { example: impact.units[0].unit.code }),
    });
  }
  return { ...impact, units };
}
