import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, type Problem } from "@cchc/core";
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
 * @throws CchcError `file/…`, or `data/no-counts` for a folder without `counts.csv`.
 */
export async function findDataFiles(path: string): Promise<DataFiles> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? inFolder(path, await readdir(path)) : { counts: path, warnings: [] };
  } catch (error) {
    throw fileError(error, path);
  }
}

function inFolder(folder: string, names: readonly string[]): DataFiles {
  const others = names
    .filter((name) => name.toLowerCase().endsWith(".csv") && !known.some((file) => file === name))
    .sort();
  if (!names.includes("counts.csv")) {
    throw noCounts(folder, others);
  }
  const warnings = others.map((name) =>
    unusedFile(
      name,
      known.filter((file) => !names.includes(file)),
    ),
  );
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
