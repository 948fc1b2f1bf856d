import { createHash } from "node:crypto";
import { parsePlainDate } from "../src/time/plain-date.ts";
import type { CompactUnits, KindChange, UnitSource } from "../src/unit/compact-units.ts";
import { withoutDiacritics } from "../src/unit/name-key.ts";
import { type MappingRow, splitKind, type UnitRow } from "./unit-rows.ts";

/** What the shipped file is made of. */
export interface UnitInput {
  readonly units: readonly UnitRow[];
  readonly mapping: readonly MappingRow[];
  readonly changes: readonly KindChange[];
  readonly source: Omit<UnitSource, "sha256">;
}

/** Codes of the mapping that the list of units writes otherwise; data/README.md says why. */
const codeCorrections = new Map([["06970", "06978"]]);

/** The code of today for a new code of the mapping. */
export function correctedCode(code: string): string {
  return codeCorrections.get(code) ?? code;
}

/** The shipped form of the two upstream files: the order is theirs, so equal inputs give an equal file. */
export function shrinkUnits({ units, mapping, changes, source }: UnitInput): CompactUnits {
  const kinds = kindsAtMerger(mapping);
  const provinces = units.filter(({ level }) => level === "province");
  const compactUnit = (row: UnitRow): CompactUnits["provinces"][number] => {
    const labelled = shortened(kinds.get(row.code) ?? fail(`${row.code}: not in the mapping`), row.name);
    return row.nameEn === withoutDiacritics(row.name) ? [row.code, labelled] : [row.code, labelled, row.nameEn];
  };
  const content: Omit<CompactUnits, "source"> = {
    since: parsePlainDate("2025-07-01"),
    provinces: provinces.map(compactUnit),
    communes: provinces.map(({ code }) => [
      code,
      units.filter(({ parentCode }) => parentCode === code).map(compactUnit),
    ]),
    changes: [...changes],
    former: formerCommunes(mapping.filter(({ oldCode }) => oldCode !== "")),
    formerPlaces: mapping
      .filter(({ oldCode }) => oldCode === "")
      .map((row) => [row.oldDistrict, row.oldProvince, correctedCode(row.newCode)]),
  };
  return { source: { ...source, sha256: contentSha256(content) }, ...content };
}

/** SHA-256 of the units as JSON, lists by name: what a result pins. */
function contentSha256(content: Omit<CompactUnits, "source">): string {
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(content).sort()))
    .digest("hex");
}

function kindsAtMerger(mapping: readonly MappingRow[]): Map<string, UnitRow["kind"]> {
  return new Map(
    mapping.flatMap((row) => [
      [row.newProvinceCode, row.newProvince.kind],
      [correctedCode(row.newCode), row.newName.kind],
    ]),
  );
}

function formerCommunes(rows: readonly MappingRow[]): CompactUnits["former"] {
  type District = CompactUnits["former"][number][1][number];
  const provinces = new Map<string, Map<string, Map<string, District[1][number]>>>();
  for (const row of rows) {
    const districts = within(provinces, row.oldProvince, () => new Map<string, Map<string, District[1][number]>>());
    const communes = within(districts, row.oldDistrict, () => new Map<string, District[1][number]>());
    const named = splitKind(row.oldName) ?? fail(`${row.oldCode}: no kind in "${row.oldName}"`);
    within(communes, row.oldCode, () => [row.oldCode, shortened(named.kind, named.name)]).push(
      correctedCode(row.newCode),
    );
  }
  return [...provinces].map(([province, districts]) => [
    province,
    [...districts].map(([district, communes]): District => [district, [...communes.values()]]),
  ]);
}

function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function shortened(kind: UnitRow["kind"], name: string): CompactUnits["provinces"][number][1] {
  switch (kind) {
    case "Tỉnh":
      return `t ${name}`;
    case "Thành phố":
      return `tp ${name}`;
    case "Xã":
      return `x ${name}`;
    case "Phường":
      return `p ${name}`;
    case "Thị trấn":
      return `tt ${name}`;
    case "Đặc khu":
      return `dk ${name}`;
  }
}

function fail(message: string): never {
  throw new Error(message);
}
