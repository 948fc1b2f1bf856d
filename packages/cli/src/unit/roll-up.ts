import {
  isInForce,
  type MeasuredUnit,
  nameKey,
  type Period,
  type PlainDate,
  type Problem,
  type Unit,
  type UnitRegister,
} from "@cchc/core";
import type { RollUp } from "./roll-ups.ts";

/** Units as they are counted, and whose records are counted under which. */
export interface RolledUp {
  readonly units: readonly MeasuredUnit[];
  readonly countedUnder: ReadonlyMap<string, string>;
  readonly notes: readonly Problem[];
}

/**
 * Finds under which unit the records of each listed unit are counted. A unit that has none above it, or whose territory went
 * to several, keeps its own and is told: records are moved whole or not at all, and no share is ever added to another.
 *
 * @example
 * const { units, countedUnder } = await rollUp(listed, "successor", parsePeriod("2025"));
 * countedUnder.get("18187"); // "18133": Sơn Trung is a part of Hương Sơn since 1 July 2025
 */
export async function rollUp(listed: readonly MeasuredUnit[], to: RollUp, period: Period): Promise<RolledUp> {
  const { vietnamUnits } = await import("@cchc/core/vietnam");
  const seeking = { to, on: period.last, register: vietnamUnits(), listed };
  const found = listed.map((unit) => ({ unit, above: aboveOf(unit, seeking) }));
  const moved = found.flatMap(({ unit, above }) => (above === undefined ? [] : [[unit.code, above] as const]));
  const made = new Map(moved.map(([, above]) => [above.code, above]));
  const others = found.filter(({ unit, above }) => above === undefined && !made.has(unit.code));
  const alone = others.filter(({ unit }) => to !== "successor" || isOver(unit, seeking));
  return {
    units: [...made.values(), ...others.map(({ unit }) => unit)],
    countedUnder: new Map(moved.map(([code, above]) => [code, above.code])),
    notes: [
      ...(moved.length === 0 ? [] : [{ ...countedTogether, given: `${to}: ${moved.length} → ${made.size}` }]),
      ...alone.map(({ unit: { code, name } }) => ({ ...countedAlone, given: `${name} (${code})` })),
    ],
  };
}

interface Seeking {
  readonly to: RollUp;
  readonly on: PlainDate;
  readonly register: UnitRegister;
  readonly listed: readonly MeasuredUnit[];
}

function aboveOf(unit: MeasuredUnit, seeking: Seeking): MeasuredUnit | undefined {
  const { to, listed } = seeking;
  if (to === "parent") {
    const { parent } = unit;
    const known = listed.find(({ code }) => code === parent);
    return parent === undefined ? undefined : (known ?? { code: parent, name: parent, level: "parent" });
  }
  const own = ownUnit(unit, seeking);
  const target = own && (to === "province" ? provinceOf(own, seeking) : successorOf(own, seeking));
  return target && (listedAs(target, listed) ?? measured(target));
}

function measured({ code, fullName, level }: Unit): MeasuredUnit {
  return { code, name: fullName, level, unitCode: code };
}

/** The listed unit that is this one, so that its code and name in the data are kept. */
function listedAs({ code, name }: Unit, listed: readonly MeasuredUnit[]): MeasuredUnit | undefined {
  return listed.find((unit) => unit.unitCode === code && isNamed(unit, name));
}

function isNamed({ name }: MeasuredUnit, wanted: string): boolean {
  return nameKey(name).plain.includes(nameKey(wanted).plain);
}

/** What a listed unit is in the register, by its code and name: the latest of those that stood before the day. */
function ownUnit(unit: MeasuredUnit, { on, register }: Seeking): Unit | undefined {
  return unit.unitCode === undefined
    ? undefined
    : register
        .generations(unit.unitCode)
        .filter(({ name, validFrom = "" }) => isNamed(unit, name) && validFrom <= on)
        .at(-1);
}

function isOver(unit: MeasuredUnit, seeking: Seeking): boolean {
  const own = ownUnit(unit, seeking);
  return own !== undefined && !isInForce(own, seeking.on);
}

/** The one unit that a unit's whole territory lies in on the day, if it is another. */
function successorOf(own: Unit, { on, register }: Seeking): Unit | undefined {
  const { parts, complete } = register.lineage(own, on);
  const [only] = parts;
  return complete && only?.extent === "whole" && parts.length === 1 && only.unit !== own ? only.unit : undefined;
}

function provinceOf(own: Unit, seeking: Seeking): Unit | undefined {
  const standing = isInForce(own, seeking.on) ? own : successorOf(own, seeking);
  const parent = standing?.parent;
  return parent !== undefined && "provinceCode" in parent
    ? seeking.register.lookup(parent.provinceCode, seeking.on)
    : undefined;
}

const countedTogether = {
  code: "unit/counted-together",
  what: {
    vi: "bản ghi của các đơn vị được đếm gộp dưới đơn vị khác (--roll-up)",
    en: "records of units are counted under other units (--roll-up)",
  },
  expected: { vi: "cùng tùy chọn khi giải thích và kiểm tra lại", en: "the same option to explain and to verify" },
} as const;
const countedAlone = {
  code: "unit/counted-alone",
  what: {
    vi: "không tính gộp được đơn vị này: không có đơn vị cấp trên, hoặc địa bàn chia về nhiều đơn vị",
    en: "this unit is counted alone: it has no unit above it, or its territory went to several",
  },
  expected: {
    vi: "parent hoặc unitCode trong units.csv; địa bàn vào trọn một đơn vị",
    en: "a parent or unitCode in units.csv; a territory that went to one unit as a whole",
  },
} as const;
