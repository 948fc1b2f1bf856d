import {
  type MeasuredUnit,
  type MeasurePlan,
  nameKey,
  type Period,
  type Problem,
  type Unit,
  type UnitRegister,
} from "@cchc/core";
import type { PinnedRegister } from "@cchc/rules";

/** Which units of a list stand in a period, by the register. */
export interface UnitsOfPeriod {
  /** Units that stand on some day of the period; those without an administrative code always. */
  readonly units: readonly MeasuredUnit[];
  /** Of those, codes of the ones that do not stand on every day of it. */
  readonly notInForce: ReadonlySet<string>;
  /** From when to when the units with an administrative code stand, by their code in the data. */
  readonly days: NonNullable<MeasurePlan["unitDays"]>;
  /** What the reader must know: units left out, and units that stand for a part of the period alone. */
  readonly notes: readonly Problem[];
  readonly register: PinnedRegister;
}

/**
 * Keeps the units that stand on some day of a period. A code may be another unit's on another day (18133 was Phố Châu
 * until 30 June 2025 and is Hương Sơn since), so a unit is known by its code and its name.
 */
export async function unitsOfPeriod(units: readonly MeasuredUnit[], period: Period): Promise<UnitsOfPeriod> {
  const { vietnamUnits, vietnamUnitsSource } = await import("@cchc/core/vietnam");
  const register = vietnamUnits();
  const { version, sha256 } = vietnamUnitsSource();
  const judged = units.map((unit) => {
    const generations = generationsIn(period, unit, register);
    return { unit, generations, standing: standingOf(generations, period) };
  });
  const partial = judged.filter(({ standing }) => standing === "part");
  return {
    units: judged.filter(({ standing }) => standing !== "none").map(({ unit }) => unit),
    notInForce: new Set(partial.map(({ unit }) => unit.code)),
    days: new Map(
      judged.flatMap(({ unit, generations }) =>
        generations?.length ? [[unit.code, daysOf(generations)] as const] : [],
      ),
    ),
    notes: judged.flatMap(({ unit, standing }) => noteFor(unit, standing, period)),
    register: { id: "vietnam-units", version, sha256 },
  };
}

type Standing = "whole" | "part" | "none";

/** What the code and name of a unit stood for on some day of the period; undefined for a unit without a code. */
function generationsIn(
  period: Period,
  { unitCode, name }: MeasuredUnit,
  register: UnitRegister,
): readonly Unit[] | undefined {
  if (unitCode === undefined) {
    return undefined;
  }
  const wanted = nameKey(name).plain;
  return register
    .generations(unitCode)
    .filter((unit) => wanted.includes(nameKey(unit.name).plain) && overlaps(unit, period));
}

function standingOf(generations: readonly Unit[] | undefined, { first, last }: Period): Standing {
  if (generations === undefined) {
    return "whole";
  }
  if (generations.length === 0) {
    return "none";
  }
  const { from, to } = daysOf(generations);
  return (from === undefined || from <= first) && (to === undefined || to >= last) ? "whole" : "part";
}

/** First and last day of what follows each other; generations come in the order of time. */
function daysOf(generations: readonly Unit[]): { from?: Unit["validFrom"]; to?: Unit["validTo"] } {
  return { from: generations[0]?.validFrom, to: generations.at(-1)?.validTo };
}

function overlaps({ validFrom, validTo }: Unit, { first, last }: Period): boolean {
  return (validFrom === undefined || validFrom <= last) && (validTo === undefined || validTo >= first);
}

function noteFor({ unitCode = "", name }: MeasuredUnit, standing: Standing, { text }: Period): Problem[] {
  const given = `${name} (${unitCode}), ${text}`;
  switch (standing) {
    case "whole":
      return [];
    case "part":
      return [{ ...standsForAPart, given }];
    case "none":
      return [{ ...leftOut, given }];
  }
}

const standsForAPart = {
  code: "unit/part-of-period",
  what: {
    vi: "đơn vị chỉ tồn tại trong một phần của kỳ (sáp nhập, chia tách): chỉ tính phần đó",
    en: "the unit stands for a part of the period alone (merger or split): only that part is counted",
  },
  expected: { vi: "kỳ trước hoặc sau ngày thay đổi để so sánh", en: "a period before or after the change, to compare" },
} as const;
const leftOut = {
  code: "unit/not-in-period",
  what: {
    vi: "đơn vị mang mã và tên này không tồn tại trong kỳ: không chấm",
    en: "no unit of this code and name stands in the period: not scored",
  },
  expected: { vi: "đơn vị có hiệu lực trong kỳ", en: "a unit that is in force in the period" },
} as const;
