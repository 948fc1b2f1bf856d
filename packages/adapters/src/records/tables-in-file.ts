import type { Entity, Problem } from "@cchc/core";
import type { FileMapping } from "../mapping/record-mapping.ts";
import type { TableSource } from "../source/table-source.ts";
import { fold } from "../spelling/fold.ts";
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
}

/** The tables of records in one file. */
export interface TablesInFile {
  readonly tables: readonly RecordTable[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Takes the sheets of a file as what a mapping, the file's name or their own names say. */
export function tablesIn(
  { name, uses }: NamedFile,
  sources: readonly TableSource[],
  entities: ReadonlyMap<string, Entity>,
): TablesInFile {
  const found =
    uses.length === 0 ? byOwnNames(sources, entities) : uses.map((use) => ({ use, in: sourcesOf(use, sources) }));
  const tables = found.flatMap(({ use, in: own }) => own.map((source) => ({ ...use, source })));
  const problems = found
    .filter(({ in: own }) => own.length === 0 && sources.length > 0)
    .map(({ use }) => missing(name, use, sources));
  const used = new Set(tables.map(({ source }) => source));
  const unused = sources.filter((source) => !used.has(source)).flatMap(shownName);
  return { tables, problems, warnings: tables.length > 0 && unused.length > 0 ? [unusedSheets(name, unused)] : [] };
}

interface Found {
  readonly use: FileUse;
  readonly in: readonly TableSource[];
}

/** A workbook that is named after nothing: each sheet that is named after an entity is of it. */
function byOwnNames(sources: readonly TableSource[], entities: ReadonlyMap<string, Entity>): readonly Found[] {
  return sources.filter(isSeen).flatMap((source) => {
    const entity = [...entities.values()].find((one) => isNamedAfter(source.place.sheet, one));
    return entity === undefined ? [] : [{ use: { entity, part: true }, in: [source] }];
  });
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
  const seen = sources.filter(isSeen);
  return seen.length === 1 ? seen : seen.filter(({ place }) => isNamedAfter(place.sheet, entity));
}

function missing(name: string, { entity, mapping }: FileUse, sources: readonly TableSource[]): Problem {
  const sheets = sources.flatMap(({ place: { sheet } }) => sheet ?? []);
  return mapping?.sheet === undefined
    ? whichSheet({ name, entity: entity.id, sheets })
    : noSuchSheet({ name, sheet: mapping.sheet, sheets });
}

/** Excel cuts names of sheets at 31 characters, so a long title may stand there by its beginning. */
const cutName = 18;

function isNamedAfter(sheet: string | undefined, { id, title }: Entity): boolean {
  const name = fold(sheet ?? "");
  const names = [id, title.vi, title.en].map(fold);
  return name !== "" && (names.includes(name) || (name.length >= cutName && names.some((one) => one.startsWith(name))));
}
