import { CchcError } from "@cchc/core";
import type { RowGroup } from "hyparquet";
import type { KeyedRow } from "../source/keyed-row.ts";
import type { TableReading } from "../source/table-source.ts";
import { UnknownEncoding } from "./check-pages.ts";
import type { Footer } from "./footer.ts";
import { broken, unreadablePages } from "./parquet-problem.ts";
import { type GroupReading, readGroup } from "./read-group.ts";
import type { WantedColumn } from "./wanted-columns.ts";

/** A file that is being read. */
export interface OpenParquet extends GroupReading {
  readonly footer: Footer;
  readonly wanted: readonly WantedColumn[];
}

/** The rows of a file, one row group in memory at a time. */
export async function* rowsOf(open: OpenParquet, { signal, progress }: TableReading): AsyncGenerator<KeyedRow> {
  const { footer, wanted } = open;
  const typed = typedNames(wanted);
  let row = 0;
  for (const group of footer.groups) {
    signal?.throwIfAborted();
    const values = await groupValues(open, group);
    for (let index = 0; index < Number(group.num_rows); index += 1) {
      signal?.throwIfAborted();
      row += 1;
      yield keyedRow(open, { row, typed, values: values.map((column) => column[index]) });
    }
    progress?.({ rows: row, done: row, total: footer.rows });
  }
}

/** What a library says of bytes that make no sense is not repeated: it may hold pieces of them. */
async function groupValues(open: OpenParquet, group: RowGroup): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readGroup(
      open,
      group,
      open.wanted.map(({ column }) => column),
    );
  } catch (error) {
    throw groupError(error, open.name);
  }
}

const readEncodings = {
  vi: "PLAIN, từ điển hoặc DELTA; xuất lại với cách mã hóa mặc định",
  en: "PLAIN, a dictionary or DELTA; export again with the usual encodings",
} as const;

function groupError(error: unknown, file: string): CchcError {
  if (error instanceof CchcError) {
    return error;
  }
  return error instanceof UnknownEncoding
    ? unreadablePages(error.message, readEncodings, { file })
    : broken({ file }, error);
}

/** One row as it is stored. */
export interface StoredRow {
  readonly row: number;
  /** Names of the columns whose values are numbers or dates. */
  readonly typed: ReadonlySet<string>;
  /** In the order of the columns that are read. */
  readonly values: readonly unknown[];
}

/** The names of columns whose values are numbers or dates. */
export function typedNames(wanted: readonly WantedColumn[]): ReadonlySet<string> {
  return new Set(wanted.filter((one) => one.typed).map(({ column }) => column.name));
}

/** The texts of a stored row, or the first thing that is wrong with it. */
export function keyedRow(
  { name, wanted }: Pick<OpenParquet, "name" | "wanted">,
  { row, typed, values }: StoredRow,
): KeyedRow {
  const cells = new Map<string, string>();
  for (const [index, { column, cell }] of wanted.entries()) {
    const value = values[index];
    if (value === null || value === undefined) {
      continue;
    }
    const text = cellOf(cell, value, name);
    if (typeof text !== "string") {
      return { row, values: cells, problem: { ...text, place: { file: name, row, field: column.name } } };
    }
    cells.set(column.name, text);
  }
  return { row, values: cells, typed };
}

function cellOf(cell: WantedColumn["cell"], value: unknown, file: string): ReturnType<WantedColumn["cell"]> {
  try {
    return cell(value);
  } catch (error) {
    throw broken({ file }, error);
  }
}
