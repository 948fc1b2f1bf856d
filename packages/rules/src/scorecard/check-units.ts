import type { MeasuredUnit, Problem } from "@cchc/core";

/** Units that are listed more than once. */
export function checkUnits(units: readonly MeasuredUnit[]): Problem[] {
  const seen = new Set<string>();
  return units.flatMap(({ code }) => {
    const again = seen.has(code);
    seen.add(code);
    return again
      ? [
          {
            code: "score/same-unit",
            what: { vi: "đơn vị có hai lần trong danh sách", en: "a unit is listed twice" },
            given: code,
            expected: { vi: "mỗi đơn vị một lần", en: "each unit once" },
          },
        ]
      : [];
  });
}
