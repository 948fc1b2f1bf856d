import { daysBetween, type EntityProfile, type Expected, entities, silentMonths, type UnitProfile } from "@cchc/core";
import type { CheckInput, RejectedOfUnit } from "./check-input.ts";
import type { EntityRecords, UnitRecords } from "./data-check.ts";
import { someOf } from "./some.ts";

/** Rows of each entity, by unit: accepted, rejected, without a date, from when to when, and where months are silent. */
export function entityRecords(input: CheckInput): readonly EntityRecords[] {
  const profiles = new Map(input.profiles.map((profile) => [profile.entity.id, profile]));
  return [...input.supplied.keys()].flatMap((id) => {
    const entity = entities.get(id);
    const profile = profiles.get(id) ?? (entity === undefined ? undefined : { entity, units: [] });
    return profile === undefined ? [] : [recordsOf(profile, input)];
  });
}

function recordsOf(profile: EntityProfile, input: CheckInput): EntityRecords {
  const { entity, date } = profile;
  const refused = new Map(
    input.rejectedOfUnits.filter((one) => one.entity === entity.id).map((one) => [one.unit, one]),
  );
  const known = new Map(profile.units.map((one) => [one.unit, one]));
  const codes = [...new Set([...known.keys(), ...refused.keys()])].sort();
  const without = input.units.filter(({ code }) => !known.has(code)).map(({ code }) => code);
  const tables = input.tables.filter((table) => table.entity === entity.id);
  return {
    entity: entity.id,
    title: entity.title,
    ...(date === undefined ? {} : { date }),
    accepted: tables.reduce((sum, { accepted }) => sum + accepted, 0),
    rejected: tables.reduce((sum, { rejected }) => sum + rejected, 0),
    units: codes.map((unit) => unitRecords(unit, { profile: known.get(unit), refused: refused.get(unit) }, input)),
    without: someOf(without),
  };
}

interface OfUnit {
  readonly profile: UnitProfile | undefined;
  readonly refused: RejectedOfUnit | undefined;
}

function unitRecords(unit: string, { profile, refused }: OfUnit, input: CheckInput): UnitRecords {
  const expected = expectedDays(unit, profile, input);
  return {
    unit,
    accepted: profile?.records ?? 0,
    rejected: refused?.rejected ?? 0,
    repeated: refused?.repeated ?? 0,
    undated: profile?.undated ?? 0,
    ...(profile?.first === undefined ? {} : { first: profile.first }),
    ...(profile?.last === undefined ? {} : { last: profile.last }),
    ...(input.period === undefined || profile?.last === undefined || expected === undefined
      ? {}
      : { daysShort: Math.max(0, daysBetween(profile.last, expected.last)) }),
    silent: profile === undefined || expected === undefined ? [] : [...silentMonths(profile.months, expected)],
  };
}

/** The days on which records of a unit are expected: those of the period on which it stood, up to the day of the data; without a period, from its first record to its last. */
function expectedDays(unit: string, profile: UnitProfile | undefined, input: CheckInput): Expected | undefined {
  const { period, asOf, unitDays } = input;
  const stood = unitDays.get(unit);
  const firsts = [period?.first ?? profile?.first, stood?.from].filter((day) => day !== undefined).sort();
  const lasts = [period?.last ?? profile?.last, stood?.to, asOf].filter((day) => day !== undefined).sort();
  const [first, last] = [firsts.at(-1), lasts[0]];
  return first === undefined || last === undefined || first > last ? undefined : { first, last };
}
