import { z } from "zod";
import { addDays, PlainDate } from "../time/plain-date.ts";
import { withoutDiacritics } from "./name-key.ts";
import type { Succession, UnitRegisterData } from "./register-data.ts";
import { type FormerPlace, type Unit, UnitKind, type UnitLevel, type UnitParent, unitKey } from "./unit.ts";

/** Where a register comes from and what it represents. */
export const UnitSource = z.strictObject({
  /** Date of the list of units. */
  version: PlainDate,
  /** Last change after that date which is included. */
  knownUntil: PlainDate,
  /** SHA-256 of the units as JSON (everything beside this `source`, lists by name); results pin it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Rows of the upstream files; every one is represented. */
  rows: z.strictObject({ units: z.int(), mapping: z.int() }),
  attribution: z.array(
    z.strictObject({
      title: z.string(),
      url: z.url(),
      licence: z.string(),
      copyright: z.string(),
      usedFor: z.string(),
    }),
  ),
});

/** Where a register comes from and what it represents. */
export type UnitSource = z.infer<typeof UnitSource>;

const kindShorthands: ReadonlyMap<string, UnitKind> = new Map([
  ["t", "Tỉnh"],
  ["tp", "Thành phố"],
  ["x", "Xã"],
  ["p", "Phường"],
  ["tt", "Thị trấn"],
  ["dk", "Đặc khu"],
]);

/** Units that changed kind on a day while code, name and territory stayed. */
export const KindChange = z.strictObject({
  on: PlainDate,
  document: z.string(),
  source: z.url(),
  kind: UnitKind,
  codes: z.array(z.string()),
});

/** Units that changed kind on a day while code, name and territory stayed. */
export type KindChange = z.infer<typeof KindChange>;

/** Kind and name of a unit: `x Hương Sơn`. */
const KindAndName = z.templateLiteral([z.enum(["t", "tp", "x", "p", "tt", "dk"]), " ", z.string()]);

/** Code, kind and name, and the English name where it is not just the name without diacritics. */
const CompactUnit = z.tuple([z.string(), KindAndName, z.string().optional()]);

/** Code, kind and name, then the codes of the successors. */
const FormerCommune = z.tuple([z.string(), KindAndName], z.string());

/** The register as shipped: nothing written twice. Kinds are those of the day of the merger; `changes` come after. */
export const CompactUnits = z.strictObject({
  source: UnitSource,
  /** Day of the merger, first day of the new units. */
  since: PlainDate,
  provinces: z.array(CompactUnit),
  /** Communes under the code of their province. */
  communes: z.array(z.tuple([z.string(), z.array(CompactUnit)])),
  changes: z.array(KindChange),
  /** Province, districts, communes before the merger. */
  former: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(FormerCommune)]))])),
  /** District without communes, its province, code of the successor. */
  formerPlaces: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** The register as shipped. */
export type CompactUnits = z.infer<typeof CompactUnits>;

/** Writes a compact register out as plain data. */
export function expandUnits(compact: CompactUnits): UnitRegisterData {
  const provinces = compact.provinces.flatMap((row) => generationsOf(toUnit(row, "province"), compact));
  const communes = compact.communes.flatMap(([provinceCode, rows]) =>
    rows.flatMap((row) => generationsOf(toUnit(row, "commune", { provinceCode }), compact)),
  );
  const current = [...provinces, ...communes];
  const former = formerCommunes(compact);
  return {
    units: [...former.units, ...current],
    successions: [...former.successions, ...changeSuccessions(current)],
    formerPlaces: compact.formerPlaces.map(([fullName, province, code]): FormerPlace => {
      return {
        fullName,
        province,
        validTo: addDays(compact.since, -1),
        successor: unitKey({ code, validFrom: compact.since }),
      };
    }),
  };
}

function formerCommunes({ since, former }: CompactUnits): { units: Unit[]; successions: Succession[] } {
  const validTo = addDays(since, -1);
  const units: Unit[] = [];
  const successions: Succession[] = [];
  for (const [province, districts] of former) {
    for (const [district, communes] of districts) {
      const parent = { district, province };
      for (const [code, kindAndName, ...successors] of communes) {
        const unit = { ...toUnit([code, kindAndName], "commune", parent), validTo };
        units.push(unit);
        successions.push(
          ...successors.map((to) => ({ from: unitKey(unit), to: unitKey({ code: to, validFrom: since }) })),
        );
      }
    }
  }
  return { units, successions };
}

function toUnit([code, kindAndName, nameEn]: z.infer<typeof CompactUnit>, level: UnitLevel, parent?: UnitParent): Unit {
  const space = kindAndName.indexOf(" ");
  // The schema has let no other shorthand through.
  const kind = kindShorthands.get(kindAndName.slice(0, space)) ?? "Xã";
  const name = kindAndName.slice(space + 1);
  const unit = { code, name, kind, fullName: `${kind} ${name}`, nameEn: nameEn ?? withoutDiacritics(name), level };
  return parent === undefined ? unit : { ...unit, parent };
}

function generationsOf(first: Unit, { since, changes }: CompactUnits): Unit[] {
  const mine = changes.filter(({ codes }) => codes.includes(first.code)).sort((a, b) => (a.on < b.on ? -1 : 1));
  const kinds = [{ on: since, kind: first.kind }, ...mine];
  return kinds.map(({ on, kind }, index) => {
    const next = kinds[index + 1];
    const unit = { ...first, kind, fullName: `${kind} ${first.name}`, validFrom: on };
    return next === undefined ? unit : { ...unit, validTo: addDays(next.on, -1) };
  });
}

function changeSuccessions(units: readonly Unit[]): Succession[] {
  return units.flatMap((unit, index) => {
    const next = units[index + 1];
    return next?.code === unit.code ? [{ from: unitKey(unit), to: unitKey(next) }] : [];
  });
}
