import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { CchcError, type Entity, type Problem } from "@cchc/core";
import { requireFileInside, statInside } from "../folder/inside.ts";
import { asFormatted, entityOfForm } from "../format/formats.ts";
import { mappedName, type RecordMapping } from "../mapping/record-mapping.ts";
import type { FileKind } from "../source/file-kind.ts";
import { fileError } from "../source/file-problem.ts";
import { sourceName, type TableSource } from "../source/table-source.ts";
import { type NamedFile, readName } from "./file-name.ts";
import { noData, noRecords, noRecordsIn, noSuchFile, notRecords, twoFiles, unknownFile } from "./file-problem.ts";
import { fits } from "./fits.ts";
import { dataSheets, type RecordTable, type TablesInFile, tablesIn } from "./tables-in-file.ts";
import { filledList, severalLists } from "./unit-sheets.ts";
import { readMark } from "./workbook-mark.ts";

/** Where records are, and of which units. */
export interface RecordFiles {
  /** In the order of their names. */
  readonly tables: readonly RecordTable[];
  readonly units?: TableSource;
  readonly warnings: readonly Problem[];
}

/** What is known of files: the kinds that can be read, and what their names may say. */
export interface KnownFiles {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly kinds: readonly FileKind[];
  readonly mapping?: RecordMapping | undefined;
  /** Whether somebody named the file itself: then it is data, whatever its name. */
  readonly asked?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds the tables of records in a folder, or takes one file as the records of the entity that its name, its sheets or the mapping tell.
 *
 * @throws CchcError `file/…`, `folder/…` or `records/…`: everything that stands in the way, at once.
 */
export async function findRecordFiles(path: string, known: KnownFiles): Promise<RecordFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder
      ? await sorted(path, await namesIn(path, known), known)
      : await sorted(join(path, ".."), [basename(path)], { ...known, asked: true });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Names in the folder, and in those folders inside it that the mapping speaks of. */
async function namesIn(folder: string, { mapping }: KnownFiles): Promise<readonly string[]> {
  const inside = (mapping?.files ?? []).map(({ file = "" }) => file.split("/").slice(0, -1).join("/"));
  const root = await realpath(folder);
  const names: string[] = [];
  for (const part of new Set(["", ...inside])) {
    const found = await readdir(join(folder, part)).catch((error: unknown) => {
      throw fileError(error, part === "" ? folder : part);
    });
    await statInside(root, part);
    names.push(...found.map((name) => (part === "" ? name : `${part}/${name}`)));
  }
  return names.sort();
}

async function sorted(folder: string, names: readonly string[], known: KnownFiles): Promise<RecordFiles> {
  const files = names.map((name) => readName(name, known));
  const root = await realpath(folder);
  const units = files.filter(({ role }) => role === "units");
  const read: TablesRead = { tables: [], units: [], problems: [], warnings: [] };
  for (const file of files.filter(({ role }) => role === "records" || role === "units")) {
    await requireFileInside(root, file.name);
  }
  for (const file of files) {
    await readInto(read, { file, folder, known });
  }
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...unmatched(names, known),
    ...conflicts(read.tables),
    ...severalLists(units.map(({ name }) => name)),
    ...read.problems,
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  if (read.tables.length === 0) {
    throw known.asked === true ? noRecordsIn(names.join()) : noRecords(folder);
  }
  const list =
    units[0] === undefined
      ? await filledList(read.units)
      : (await openFile(units[0], folder, known)).find(({ hidden }) => hidden !== true);
  return { tables: read.tables, warnings: read.warnings, ...(list === undefined ? {} : { units: list }) };
}

interface TablesRead {
  readonly tables: RecordTable[];
  readonly units: TableSource[];
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

interface FileAt {
  readonly file: NamedFile;
  readonly folder: string;
  readonly known: KnownFiles;
}

async function readInto(read: TablesRead, { file, folder, known }: FileAt): Promise<void> {
  if (file.role === "counts") {
    read.warnings.push(notRecords(file.name));
  }
  if (file.role !== "records" && file.role !== "unknown") {
    return;
  }
  const all = await sourcesOf(read, { file, folder, known });
  if (all !== undefined && all.length === 0 && file.role === "unknown") {
    read.warnings.push(noData(file.name));
    return;
  }
  await takeSources(read, all ?? [], { file, folder, known });
}

async function takeSources(read: TablesRead, all: readonly TableSource[], { file, known }: FileAt): Promise<void> {
  const mark = await readMark(all, known.entities);
  const sources = mark.kind === "none" ? all : dataSheets(all);
  const corrects = mark.kind === "rejects";
  const named = tablesIn({ ...file, corrects }, sources, known.entities);
  const found = named.tables.length > 0 || file.role !== "unknown" ? named : await byForm(file, sources, known);
  const tables = await Promise.all(found.tables.map(asFormatted));
  read.tables.push(...tables.map((table) => (corrects ? { ...table, corrects } : table)));
  read.units.push(...found.units);
  read.problems.push(...mark.problems, ...found.problems);
  read.warnings.push(...mark.warnings, ...found.warnings);
  if (file.role === "unknown" && found.tables.length === 0) {
    const header = await sources[0]?.top().catch(() => undefined);
    read.problems.push(unknownFile({ name: file.name, header: header?.cells ?? [] }, known.entities));
  }
}

/** A list of objects in a file that is named after nothing may be in a format that tells what it is. */
async function byForm(
  file: NamedFile,
  sources: readonly TableSource[],
  { entities }: KnownFiles,
): Promise<TablesInFile> {
  const [source] = sources.filter(({ objects }) => objects !== undefined);
  const entity = source === undefined ? undefined : entities.get((await entityOfForm(source)) ?? "");
  const uses = entity === undefined ? [] : [{ entity, part: true }];
  return tablesIn({ ...file, uses }, uses.length === 0 ? [] : sources, entities);
}

/** The tables of a file; undefined for one that cannot be opened. That is, when no one asked for it, still a file that no one will read, which is what has to be said. */
async function sourcesOf(
  read: TablesRead,
  { file, folder, known }: FileAt,
): Promise<readonly TableSource[] | undefined> {
  try {
    return await openFile(file, folder, known);
  } catch (error) {
    if (!(error instanceof CchcError) || known.signal?.aborted === true) {
      throw error;
    }
    if (file.role !== "unknown") {
      read.problems.push(...error.problems);
    }
    return undefined;
  }
}

function openFile(
  { name, kind, uses }: NamedFile,
  folder: string,
  { signal }: KnownFiles,
): Promise<readonly TableSource[]> {
  return (
    kind?.open(join(folder, name), {
      name,
      mapping: uses[0]?.mapping,
      mappings: uses.flatMap(({ mapping }) => mapping ?? []),
      signal,
    }) ?? Promise.resolve([])
  );
}

function unmatched(names: readonly string[], { mapping }: KnownFiles): readonly Problem[] {
  return (mapping?.files ?? [])
    .filter(({ file }) => file === undefined || !names.some((name) => fits(file, name)))
    .map((entry) => noSuchFile(mappedName(entry), names));
}

/** Several tables of one entity are its parts or a mistake: a copy with other capitals would count every record twice. */
function conflicts(all: readonly RecordTable[]): readonly Problem[] {
  const tables = all.filter(({ corrects }) => corrects !== true);
  return [...new Set(tables.map(({ entity }) => entity.id))].flatMap((id) => {
    const files = tables.filter(({ entity }) => entity.id === id);
    const names = files.map(({ source }) => sourceName(source.place));
    const apart = new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size === names.length;
    return names.length <= 1 || (apart && files.every(({ part }) => part)) ? [] : [twoFiles(id, names)];
  });
}
