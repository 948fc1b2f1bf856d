import { basename } from "node:path";
import { CchcError } from "@cchc/core";
import { csvFiles } from "../csv/csv-files.ts";
import type { FileKind } from "../source/file-kind.ts";
import type { TableSource } from "../source/table-source.ts";
import { fold } from "../spelling/fold.ts";
import type { DataFiles, roles } from "./data-files.ts";

type Role = (typeof roles)[number];

/** The tables of measured data. */
export type DataTables = { readonly counts: TableSource } & Partial<Record<"units" | "published", TableSource>>;

const sheetNames: Readonly<Record<Role, readonly string[]>> = {
  counts: ["counts", "số đếm", "số liệu"],
  units: ["units", "đơn vị"],
  published: ["published", "điểm công bố"],
};

/** How files are opened. */
export interface OpeningData {
  readonly kinds: readonly FileKind[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens the files of measured data. A workbook of counts may bring units and published scores along, in sheets of these names.
 *
 * @throws CchcError `data/which-sheet`, and what the kinds of files throw.
 */
export async function openDataTables(files: DataFiles, opening: OpeningData): Promise<DataTables> {
  const sheets = await sheetsOf(files.counts, opening);
  const own = async (role: "units" | "published") => {
    const path = files[role];
    return path === undefined ? named(role, sheets) : tableOf(role, path, await sheetsOf(path, opening));
  };
  const [counts, units, published] = [
    tableOf("counts", files.counts, sheets),
    await own("units"),
    await own("published"),
  ];
  return { counts, ...(units === undefined ? {} : { units }), ...(published === undefined ? {} : { published }) };
}

/** Opens a list of units that stands beside counts of another form. */
export async function openUnits(path: string, opening: OpeningData): Promise<TableSource> {
  return tableOf("units", path, await sheetsOf(path, opening));
}

/** The tables in a file that people see; a file of no known ending is read as CSV. */
async function sheetsOf(path: string, { kinds, signal }: OpeningData): Promise<readonly TableSource[]> {
  const name = basename(path);
  const kind = kinds.find(({ extensions }) => extensions.some((one) => name.toLowerCase().endsWith(`.${one}`)));
  const sources = await (kind ?? csvFiles()).open(path, { name, signal });
  return sources.filter(({ hidden }) => hidden !== true);
}

function named(role: Role, sheets: readonly TableSource[]): TableSource | undefined {
  const names = sheetNames[role].map(fold);
  return sheets.find(({ place: { sheet } }) => sheet !== undefined && names.includes(fold(sheet)));
}

function tableOf(role: Role, path: string, sheets: readonly TableSource[]): TableSource {
  const found = named(role, sheets) ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (found !== undefined) {
    return found;
  }
  throw new CchcError({
    code: "data/which-sheet",
    what: { vi: "không rõ trang tính nào có số liệu", en: "it is not clear which sheet holds the data" },
    given: sheets.map(({ place: { sheet = "" } }) => sheet).join(", "),
    expected: { vi: `một trang tính tên ${role}`, en: `a sheet named ${role}` },
    example: role,
    place: { file: basename(path) },
  });
}
