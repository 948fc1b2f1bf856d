import { CchcError, type Place } from "@cchc/core";
import type { FileMetaData, RowGroup, SchemaElement } from "hyparquet";
import { type ColumnKind, columnKind } from "./column-kind.ts";
import type { FileRanges } from "./file-range.ts";
import type { ParquetLimits } from "./limits.ts";
import { broken, notParquet, overLimit } from "./parquet-problem.ts";

/** One column of the top level. */
export interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
  /** Its place among the stored columns; undefined for one that holds others. */
  readonly index: number | undefined;
  /** Undefined when its values cannot be cells. */
  readonly kind: ColumnKind | undefined;
}

/** What the footer says of a file. */
export interface Footer {
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly RowGroup[];
  readonly rows: number;
}

type Parse = (file: FileRanges) => Promise<FileMetaData>;

/**
 * Reads and checks the footer of a file.
 *
 * @throws CchcError `parquet/not-parquet`, `parquet/broken` or `parquet/too-large`.
 */
export async function readFooter(
  file: FileRanges,
  { name, limits, parse }: { readonly name: string; readonly limits: ParquetLimits; readonly parse: Parse },
): Promise<Footer> {
  const place = { file: name };
  await checkLength(file, name, limits);
  try {
    return footerIn(await parse(file), limits, place);
  } catch (error) {
    // A footer of other types than it should have fails wherever one of them is used.
    throw error instanceof CchcError ? error : broken(place, error);
  }
}

function footerIn(
  { schema, row_groups: groups, num_rows: all }: FileMetaData,
  limits: ParquetLimits,
  place: Place,
): Footer {
  const columns = columnsOf(schema);
  const counts = groups.map(({ num_rows: rows }) => Number(rows));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (columns === undefined || counts.some((count) => !(count >= 0)) || rows !== Number(all)) {
    throw broken(place);
  }
  if (columns.length > limits.columns) {
    throw overLimit(`${columns.length} columns`, limits.columns, place);
  }
  if (counts.some((count) => count > limits.groupRows)) {
    throw overLimit(`${Math.max(...counts)} rows in a row group`, limits.groupRows, place);
  }
  return { columns, groups, rows };
}

const magic = "PAR1";
const tail = 8;

async function checkLength(file: FileRanges, name: string, { footerBytes }: ParquetLimits): Promise<void> {
  const place = { file: name };
  if (file.byteLength < tail + magic.length) {
    throw notParquet(place);
  }
  const end = new DataView(await file.slice(file.byteLength - tail));
  const length = end.getUint32(0, true);
  const mark = new TextDecoder("latin1").decode(new Uint8Array(end.buffer, 4));
  if (mark !== magic || length > file.byteLength - tail - magic.length) {
    throw notParquet(place);
  }
  if (length > footerBytes) {
    throw overLimit(`a footer of ${length} bytes`, footerBytes, place);
  }
}

/** The columns of the top level; undefined when the tree does not add up. */
function columnsOf([root, ...elements]: readonly SchemaElement[]): readonly ParquetColumn[] | undefined {
  const columns: ParquetColumn[] = [];
  let [at, stored] = [0, 0];
  while (at < elements.length) {
    const element = elements[at];
    const size = subtree(elements, at);
    if (element === undefined || size === undefined) {
      return undefined;
    }
    const flat = size.elements === 1;
    const name = String(element.name).trim().normalize("NFC");
    columns.push({ name, element, index: flat ? stored : undefined, kind: flat ? columnKind(element) : undefined });
    at += size.elements;
    stored += size.stored;
  }
  return root !== undefined && columns.length === root.num_children ? columns : undefined;
}

interface Subtree {
  readonly elements: number;
  readonly stored: number;
}

/** How many elements of the list, and how many stored columns, one element and what is under it take. */
function subtree(elements: readonly SchemaElement[], start: number): Subtree | undefined {
  let [at, open, stored] = [start, 1, 0];
  while (open > 0) {
    const element = elements[at];
    if (element === undefined) {
      return undefined;
    }
    const children = element.num_children ?? 0;
    open += children - 1;
    stored += children === 0 ? 1 : 0;
    at += 1;
    if (children < 0) {
      return undefined;
    }
  }
  return { elements: at - start, stored };
}
