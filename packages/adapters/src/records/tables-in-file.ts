import type { Entity, Problem } from "@cchc/core";
import type { FileMapping } from "../mapping/record-mapping.ts";
import type { TableSource } from "../source/table-source.ts";
import { isOwnSheet, isUnitsSheet } from "../workbook/mark.ts";
import { entityNamed, isNamedAfter } from "./entity-sheet.ts";
import type { FileUse, NamedFile } from "./file-name.ts";
import { noSuchSheet, unusedSheets, whichSheet } from "./file-problem.ts";
import { fits } from "./fits.ts";

/** One table of records. */
export interface RecordTable {
  readonly entity: Entity;
  readonly source: TableSource;
  readonly mapping?: FileMapping;
  /** Whether it may be one of several tables of its entity. */
  readonly part: boolean;
  /** Whether it holds corrected rows of other tables, beside which it may stand. */
  readonly corrects?: boolean;
}

/** The tables of records in one file. */
export interface TablesInFile {
  readonly tables: readonly RecordTable[];
  /** Sheets that list units. */
  readonly units: readonly TableSource[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Takes the sheets of a file as what a mapping, the file's name or their own names say; those of corrected rows by their own names alone. */
export function tablesIn(
  { name, uses, corrects = false }: NamedFile & { readonly corrects?: boolean },
  sources: readonly TableSource[],
  entities: ReadonlyMap<string, Entity>,
): TablesInFile {
  const found =
    uses.length === 0
      ? byOwnNames(sources, entities, corrects)
      : uses.map((use) => ({ use, in: corrects ? correctionsOf(use, sources) : sourcesOf(use, sources) }));
  const tables = found.flatMap(({ use, in: own }) => own.map((source) => ({ ...use, source })));
  const problems = found
    .filter(({ in: own }) => own.length === 0 && sources.length > 0)
    .map(({ use }) => missing(name, use, sources));
  const used = new Set(tables.map(({ source }) => source));
  const rest = sources.filter((source) => !used.has(source));
  const units = rest.filter((source) => isSeen(source) && isUnitsSheet(source.place.sheet ?? ""));
  const unused = rest.filter((source) => !units.includes(source)).flatMap(shownName);
  const warnings = tables.length > 0 && unused.length > 0 ? [unusedSheets(name, unused)] : [];
  return { tables, units, problems, warnings };
}

/** The sheets of a file without those that cchc wrote beside the data. */
export function dataSheets(sources: readonly TableSource[]): readonly TableSource[] {
  return sources.filter(({ place: { sheet = "" } }) => !isOwnSheet(sheet));
}

interface Found {
  readonly use: FileUse;
  readonly in: readonly TableSource[];
}

/** A workbook that is named after nothing: each sheet that is named after an entity is of it. */
function byOwnNames(
  sources: readonly TableSource[],
  entities: ReadonlyMap<string, Entity>,
  numbered: boolean,
): readonly Found[] {
  return sources.filter(isSeen).flatMap((source) => {
    const entity = entityNamed(numbered ? withoutNumber(source) : source.place.sheet, entities.values());
    return entity === undefined ? [] : [{ use: { entity, part: true }, in: [source] }];
  });
}

/** A mapping that speaks of sheets speaks of those of the source: rejected rows stand under the name of their entity. */
function correctionsOf({ entity }: FileUse, sources: readonly TableSource[]): readonly TableSource[] {
  return sources.filter((source) => isSeen(source) && isNamedAfter(withoutNumber(source), entity));
}

/** Rows of one entity under different headers stand in sheets of their own: `Hồ sơ`, `Hồ sơ 2`. */
function withoutNumber({ place: { sheet = "" } }: TableSource): string {
  return sheet.replace(/ \d+$/, "");
}

function isSeen({ hidden }: TableSource): boolean {
  return hidden !== true;
}

function shownName({ place: { sheet }, hidden }: TableSource): readonly string[] {
  return sheet === undefined ? [] : [hidden === true ? `${sheet} (ẩn, hidden)` : sheet];
}

function sourcesOf({ entity, mapping }: FileUse, sources: readonly TableSource[]): readonly TableSource[] {
  const { sheet } = mapping ?? {};
  if (sheet !== undefined) {
    return sources.filter(({ place }) => place.sheet !== undefined && fits(sheet, place.sheet));
  }
  const seen = sources.filter((source) => isSeen(source) && !isUnitsSheet(source.place.sheet ?? ""));
  return seen.length === 1 ? seen : seen.filter(({ place }) => isNamedAfter(place.sheet, entity));
}

function missing(name: string, { entity, mapping }: FileUse, sources: readonly TableSource[]): Problem {
  const sheets = sources.flatMap(({ place: { sheet } }) => sheet ?? []);
  return mapping?.sheet === undefined
    ? whichSheet({ name, entity: entity.id, sheets })
    : noSuchSheet({ name, sheet: mapping.sheet, sheets });
}
