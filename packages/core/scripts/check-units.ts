import { addDays } from "../src/time/plain-date.ts";
import { type CompactUnits, expandUnits } from "../src/unit/compact-units.ts";
import { nameKey } from "../src/unit/name-key.ts";
import { UnitRegister } from "../src/unit/register.ts";
import { provinceCodeOf, type Unit } from "../src/unit/unit.ts";
import { correctedCode, type UnitInput } from "./shrink-units.ts";
import type { MappingRow, UnitRow } from "./unit-rows.ts";

/** Reads the shipped form back and finds every upstream row in it. Returns what differs, one sentence for each. */
export function checkUnits(compact: CompactUnits, input: UnitInput): string[] {
  const register = new UnitRegister(expandUnits(compact));
  return [
    ...input.units.flatMap((row) => unitDifferences(row, register, compact)),
    ...input.mapping.flatMap((row) => mappingDifferences(row, register, compact)),
    ...tooMany(
      "units",
      input.units.length,
      register.units.filter((unit) => inForceOn(unit, compact.source.version)).length,
    ),
    ...tooMany("successions", input.mapping.length, represented(register, compact)),
  ];
}

function unitDifferences(row: UnitRow, register: UnitRegister, { source }: CompactUnits): string[] {
  const unit = register.lookup(row.code, source.version);
  const same =
    unit?.name === row.name &&
    unit.kind === row.kind &&
    sameName(unit.fullName, row.fullName) &&
    unit.nameEn === row.nameEn &&
    unit.level === row.level &&
    (provinceCodeOf(unit) ?? "") === row.parentCode;
  return same ? [] : [`${row.code} ${row.fullName}: read back as ${JSON.stringify(unit)}`];
}

function mappingDifferences(row: MappingRow, register: UnitRegister, { since }: CompactUnits): string[] {
  const successor = register.get(correctedCode(row.newCode), since);
  const province = register.get(row.newProvinceCode, since);
  const where = `${row.oldCode} ${row.oldName} → ${row.newCode}`;
  const names = [[successor, row.newName] as const, [province, row.newProvince] as const].flatMap(
    ([unit, { kind, name }]) =>
      unit.kind === kind && nameKey(unit.name).spelled === nameKey(name).spelled
        ? []
        : [`${where}: ${kind} ${name} read back as ${unit.fullName}`],
  );
  const parent =
    provinceCodeOf(successor) === row.newProvinceCode ? [] : [`${where}: in province ${provinceCodeOf(successor)}`];
  const origin = row.oldCode === "" ? hasPlace(row, successor, register) : hasCommune(row, successor, register);
  return [...names, ...parent, ...(origin ? [] : [`${where}: not represented`])];
}

function hasPlace(row: MappingRow, successor: Unit, register: UnitRegister): boolean {
  return register
    .placesBefore(successor)
    .some((place) => place.fullName === row.oldDistrict && place.province === row.oldProvince);
}

function hasCommune(row: MappingRow, successor: Unit, register: UnitRegister): boolean {
  const [unit] = register.generations(row.oldCode);
  if (unit === undefined) {
    return false;
  }
  const named =
    sameName(unit.fullName, row.oldName) &&
    JSON.stringify(unit.parent) === JSON.stringify({ district: row.oldDistrict, province: row.oldProvince });
  return (
    named && register.successors(unit).some((link) => link.unit === successor && String(link.divided) === row.divided)
  );
}

// One row of each file writes its kind in another case.
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function represented(register: UnitRegister, { since }: CompactUnits): number {
  const former = register.units.filter((unit) => inForceOn(unit, addDays(since, -1)));
  return former.reduce((sum, unit) => sum + register.successors(unit).length, register.formerPlaces.length);
}

function inForceOn(unit: Unit, day: string): boolean {
  return (unit.validFrom ?? "") <= day && (unit.validTo === undefined || day <= unit.validTo);
}

function tooMany(what: string, read: number, kept: number): string[] {
  return read === kept ? [] : [`${what}: ${read} rows read, ${kept} represented`];
}
