import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, type Entity, type Problem } from "@cchc/core";
import { requireFileInside } from "../folder/inside.ts";
import type { FileKind } from "../source/file-kind.ts";
import { fileError } from "../source/file-problem.ts";
import { Speller } from "../spelling/speller.ts";

const known = ["counts.csv", "units.csv", "published.csv"] as const;

/** What a table of measured data may be, which is also the name of its file or sheet. */
export const roles = ["counts", "units", "published"] as const;

/** What names are read by. */
export interface KnownData {
  readonly kinds: readonly FileKind[];
  /** Files named after these are records, which nobody counts beside counts. */
  readonly entities?: ReadonlyMap<string, Entity> | undefined;
}

/** Where the tables of measured data are. */
export interface DataFiles {
  readonly counts: string;
  readonly units?: string;
  readonly published?: string;
  /** Files that no one will read: a misspelt `unit.csv` must not go unseen. */
  readonly warnings: readonly Problem[];
}

/**
 * Finds the tables in a folder; a file is taken as the counts alone.
 *
 * @throws CchcError `file/…`, `folder/…` for a link out of the folder, `data/two-files`, or `data/no-counts` for a folder without `counts.csv` or the like.
 */
export async function findDataFiles(path: string, known: KnownData): Promise<DataFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? await inFolder(path, await readdir(path), known) : { counts: path, warnings: [] };
  } catch (error) {
    throw fileError(error, path);
  }
}

/**
 * The list of units in a folder whose counts come from elsewhere.
 *
 * @throws CchcError `data/two-files`.
 */
export async function findUnitsFile(folder: string, kinds: readonly FileKind[]): Promise<string | undefined> {
  const endings = kinds.flatMap(({ extensions }) => extensions);
  const name = fileOf("units", await readdir(folder), endings);
  return name === undefined ? undefined : join(folder, name);
}

async function inFolder(
  folder: string,
  names: readonly string[],
  { kinds, entities = new Map() }: KnownData,
): Promise<DataFiles> {
  const endings = kinds.flatMap(({ extensions }) => extensions);
  const [counts, units, published] = roles.map((role) => fileOf(role, names, endings));
  const found = [counts, units, published].filter((name) => name !== undefined);
  const others = names.filter((name) => hasEnding(name, endings) && !found.includes(name)).sort();
  if (counts === undefined) {
    throw noCounts(folder, others);
  }
  const root = await realpath(folder);
  for (const name of found) {
    await requireFileInside(root, name);
  }
  const records = others.filter((name) => entities.has(name.toLowerCase().split(".")[0] ?? ""));
  const absent = known.filter((file) => !found.some((name) => name.startsWith(file.slice(0, -3))));
  const unused = others.filter((name) => !records.includes(name)).map((name) => unusedFile(name, absent));
  const warnings = [...(records.length === 0 ? [] : [recordsBeside(records, counts)]), ...unused];
  return {
    counts: join(folder, counts),
    ...(units === undefined ? {} : { units: join(folder, units) }),
    ...(published === undefined ? {} : { published: join(folder, published) }),
    warnings,
  };
}

/** Excel keeps `~$…` while a workbook is open. */
function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) && !name.startsWith("~$");
}

/** The one file of a role; of two nobody can tell which is meant. */
function fileOf(role: string, names: readonly string[], endings: readonly string[]): string | undefined {
  const found = names.filter((name) => endings.some((ending) => name === `${role}.${ending}`));
  if (found.length > 1) {
    throw new CchcError({
      code: "data/two-files",
      what: { vi: `nhiều tệp cùng là ${role}`, en: `several files are ${role}` },
      given: found.sort().join(", "),
      expected: { vi: "chỉ một tệp", en: "one of them" },
      place: { file: found[0] ?? role },
    });
  }
  return found[0];
}

function noCounts(folder: string, others: readonly string[]): CchcError {
  return new CchcError({
    code: "data/no-counts",
    what: { vi: "thư mục không có counts.csv", en: "the folder has no counts.csv" },
    ...(others.length === 0 ? {} : { given: others.join(", ") }),
    expected: {
      vi: "counts.csv, có thể kèm units.csv và published.csv",
      en: "counts.csv, with units.csv and published.csv if you like",
    },
    example: "counts.csv",
    place: { file: folder },
  });
}

/** Records beside counts would be counted twice, or not: only the one who put them there can say which of the two is meant. */
function recordsBeside(names: readonly string[], counts: string): Problem {
  return {
    code: "data/records-beside-counts",
    what: {
      vi: `thư mục có ${counts} nên chỉ số đếm sẵn được chấm; tệp bản ghi không được đếm: ${names.length}`,
      en: `the folder has a ${counts}, so those counts alone are scored; files of records that are not counted: ${names.length}`,
    },
    given: names.join(", "),
    expected: {
      vi: `số đếm hoặc bản ghi; muốn chấm từ bản ghi thì chuyển ${counts} ra thư mục khác`,
      en: `counts or records; to score the records, move ${counts} to another folder`,
    },
    place: { file: counts },
  };
}

function unusedFile(name: string, absent: readonly string[]): Problem {
  const near = new Speller(absent.map((text) => ({ text }))).suggest(name)[0];
  return {
    code: "data/unused-file",
    what: { vi: "tệp không được đọc", en: "a file that was not read" },
    expected: { vi: known.join(", "), en: known.join(", ") },
    ...(near === undefined ? {} : { example: near }),
    place: { file: name },
  };
}
