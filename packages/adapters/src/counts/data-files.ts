import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, type Entity, type Problem } from "@cchc/core";
import { fileError } from "../source/file-problem.ts";
import { Speller } from "../spelling/speller.ts";

const known = ["counts.csv", "units.csv", "published.csv"] as const;

/** Where the tables of measured data are. */
export interface DataFiles {
  readonly counts: string;
  readonly units?: string;
  readonly published?: string;
  /** CSV files that no one will read: a misspelt `unit.csv` must not go unseen. */
  readonly warnings: readonly Problem[];
}

/**
 * Finds the tables in a folder; a file is taken as the counts alone.
 *
 * @param entities Files named after these are records, which nobody counts beside counts.
 * @throws CchcError `file/…`, or `data/no-counts` for a folder without `counts.csv`.
 */
export async function findDataFiles(
  path: string,
  entities: ReadonlyMap<string, Entity> = new Map(),
): Promise<DataFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? inFolder(path, await readdir(path), entities) : { counts: path, warnings: [] };
  } catch (error) {
    throw fileError(error, path);
  }
}

function inFolder(folder: string, names: readonly string[], entities: ReadonlyMap<string, Entity>): DataFiles {
  const others = names
    .filter((name) => name.toLowerCase().endsWith(".csv") && !known.some((file) => file === name))
    .sort();
  if (!names.includes("counts.csv")) {
    throw noCounts(folder, others);
  }
  const records = others.filter((name) => entities.has(name.toLowerCase().split(".")[0] ?? ""));
  const absent = known.filter((file) => !names.includes(file));
  const unused = others.filter((name) => !records.includes(name)).map((name) => unusedFile(name, absent));
  const warnings = [...(records.length === 0 ? [] : [recordsBeside(records)]), ...unused];
  return {
    counts: join(folder, "counts.csv"),
    ...(names.includes("units.csv") ? { units: join(folder, "units.csv") } : {}),
    ...(names.includes("published.csv") ? { published: join(folder, "published.csv") } : {}),
    warnings,
  };
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
function recordsBeside(names: readonly string[]): Problem {
  return {
    code: "data/records-beside-counts",
    what: {
      vi: `thư mục có counts.csv nên chỉ số đếm sẵn được chấm; tệp bản ghi không được đếm: ${names.length}`,
      en: `the folder has a counts.csv, so those counts alone are scored; files of records that are not counted: ${names.length}`,
    },
    given: names.join(", "),
    expected: {
      vi: "số đếm hoặc bản ghi; muốn chấm từ bản ghi thì chuyển counts.csv ra thư mục khác",
      en: "counts or records; to score the records, move counts.csv to another folder",
    },
    place: { file: "counts.csv" },
  };
}

function unusedFile(name: string, absent: readonly string[]): Problem {
  const near = new Speller(absent.map((text) => ({ text }))).suggest(name)[0];
  return {
    code: "data/unused-file",
    what: { vi: "tệp CSV không được đọc", en: "a CSV file that was not read" },
    expected: { vi: known.join(", "), en: known.join(", ") },
    ...(near === undefined ? {} : { example: near }),
    place: { file: name },
  };
}
