import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { CchcError, type Entity, type Problem } from "@cchc/core";
import { readCsvHeader } from "../csv/read-csv.ts";
import { requireFileInside } from "../folder/inside.ts";
import type { FileMapping, RecordMapping } from "../mapping/record-mapping.ts";
import { fileError } from "../source/file-problem.ts";
import { mappedTwice, noRecords, noSuchFile, twoFiles, unknownFile } from "./file-problem.ts";

/** One file of records. */
export interface RecordTable {
  readonly entity: Entity;
  readonly path: string;
  /** Path inside the data folder, for messages. */
  readonly name: string;
  readonly mapping?: FileMapping;
  /** Whether it may be one of several files of its entity. */
  readonly part: boolean;
}

/** Where records are, and of which units. */
export interface RecordFiles {
  /** In the order of their names. */
  readonly tables: readonly RecordTable[];
  readonly units?: string;
  readonly warnings: readonly Problem[];
}

/** What a file's name may say. */
export interface FileKinds {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly mapping?: RecordMapping | undefined;
}

const entityFile = /^([a-z0-9-]+)(\.[^/]+)?\.csv$/;
const measuredData = ["counts.csv", "published.csv"];
const rejects = "rejects.csv";

/**
 * Finds the files of records in a folder, or takes one file as the records of the entity that its name or the mapping tells.
 *
 * @throws CchcError `file/…`, `folder/…` or `records/…`: everything that stands in the way, at once.
 */
export async function findRecordFiles(path: string, kinds: FileKinds): Promise<RecordFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const [folder, names] = isFolder ? [path, await namesIn(path, kinds)] : [join(path, ".."), [basename(path)]];
    return await sorted(folder, names, kinds);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Names in the folder, and in those folders inside it that the mapping speaks of. */
async function namesIn(folder: string, { mapping }: FileKinds): Promise<readonly string[]> {
  const inside = (mapping?.files ?? []).map(({ file }) => file.split("/").slice(0, -1).join("/"));
  const names: string[] = [];
  for (const part of new Set(["", ...inside])) {
    const found = await readdir(join(folder, part)).catch((error: unknown) => {
      throw fileError(error, part === "" ? folder : part);
    });
    names.push(...found.map((name) => (part === "" ? name : `${part}/${name}`)));
  }
  return names.sort();
}

async function sorted(folder: string, names: readonly string[], kinds: FileKinds): Promise<RecordFiles> {
  const readings = names.map((name) => ({ name, ...readName(name, kinds) }));
  const tables = readings.flatMap(({ name, table }) =>
    table === undefined ? [] : [{ ...table, name, path: join(folder, name) }],
  );
  const units = readings.filter(({ role }) => role === "units").map(({ name }) => name);
  const unknown = readings.filter(({ role }) => role === "unknown").map(({ name }) => join(folder, name));
  const root = await realpath(folder);
  for (const name of [...tables.map((table) => table.name), ...units]) {
    await requireFileInside(root, name);
  }
  const problems = [
    ...readings.flatMap(({ problem }) => problem ?? []),
    ...unmatched(names, kinds),
    ...conflicts(tables),
    ...(units.length > 1 ? [twoFiles("units", units)] : []),
    ...(await Promise.all(unknown.map((path) => problemOf(path, kinds)))),
  ];
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  if (tables.length === 0) {
    throw noRecords(folder);
  }
  const warnings = readings.filter(({ role }) => role === "counts").map(({ name }) => notRecords(name));
  return { tables, ...(units[0] === undefined ? {} : { units: join(folder, units[0]) }), warnings };
}

interface NameReading {
  readonly role: "table" | "units" | "counts" | "unknown" | "other";
  readonly table?: Pick<RecordTable, "entity" | "mapping" | "part">;
  readonly problem?: Problem;
}

function readName(name: string, { entities, mapping }: FileKinds): NameReading {
  const fitting = (mapping?.files ?? []).filter(({ file }) => fits(file, name));
  const [first] = fitting;
  if (first !== undefined) {
    const entity = entities.get(first.entity);
    const twice =
      fitting.length > 1
        ? {
            problem: mappedTwice(
              name,
              fitting.map(({ file }) => file),
            ),
          }
        : {};
    const table = entity && { entity, mapping: first, part: first.parts === true };
    return { role: "table", ...(table === undefined ? {} : { table }), ...twice };
  }
  const lower = name.toLowerCase();
  const [, id = "", part] = entityFile.exec(lower) ?? [];
  const entity = entities.get(id);
  if (entity !== undefined) {
    return { role: "table", table: { entity, part: part !== undefined } };
  }
  return { role: roleOf(lower) };
}

function roleOf(lower: string): NameReading["role"] {
  if (lower === "units.csv") {
    return "units";
  }
  if (measuredData.includes(lower)) {
    return "counts";
  }
  return lower.endsWith(".csv") && lower !== rejects && !lower.includes("/") ? "unknown" : "other";
}

/** Whether a name fits a pattern of a mapping, in which `*` stands for any letters but a slash. */
function fits(pattern: string, name: string): boolean {
  const parts = pattern
    .normalize("NFC")
    .split("*")
    .map((text) => text.replaceAll(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}$`, "u").test(name.normalize("NFC"));
}

function unmatched(names: readonly string[], { mapping }: FileKinds): readonly Problem[] {
  return (mapping?.files ?? [])
    .filter(({ file }) => !names.some((name) => fits(file, name)))
    .map(({ file }) => noSuchFile(file, names));
}

/** Several files of one entity are its parts or a mistake: a copy with other capitals would count every record twice. */
function conflicts(tables: readonly RecordTable[]): readonly Problem[] {
  return [...new Set(tables.map(({ entity }) => entity.id))].flatMap((id) => {
    const files = tables.filter(({ entity }) => entity.id === id);
    const names = files.map(({ name }) => name);
    const apart = new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size === names.length;
    return names.length === 1 || (apart && files.every(({ part }) => part)) ? [] : [twoFiles(id, names)];
  });
}

async function problemOf(path: string, { entities }: FileKinds): Promise<Problem> {
  const name = basename(path);
  // A file that cannot even be opened as CSV is still a file that no one will read, which is what has to be said.
  const header = await readCsvHeader(path).catch(() => ({ cells: [] }));
  return unknownFile({ name, header: header.cells }, entities);
}

function notRecords(name: string): Problem {
  return {
    code: "records/not-records",
    what: {
      vi: "tệp số đếm, không phải bản ghi; không đọc ở đây",
      en: "a file of counts, not of records; not read here",
    },
    expected: { vi: "tệp đặt tên theo thực thể", en: "files named after entities" },
    place: { file: name },
  };
}
