import type { LookedAt, StoredKind } from "../source/column-file.ts";
import type { TableColumns } from "../source/table.ts";
import { cellReader } from "./cell-text.ts";
import type { ColumnKind } from "./column-kind.ts";
import type { Footer } from "./footer.ts";
import type { ParquetLimits } from "./limits.ts";
import { keyedRow, typedNames } from "./parquet-rows.ts";
import { type WantedColumn, wantedColumns } from "./wanted-columns.ts";

/** A file whose footer was read. */
export interface LookedFile {
  readonly name: string;
  readonly limits: ParquetLimits;
  readonly footer: Footer;
}

/** What an engine that reads the file itself has to know; undefined for a file of row groups that are over the limits. */
export function lookAt({ name, limits, footer }: LookedFile, columns: TableColumns): LookedAt | undefined {
  const wanted = wantedColumns(footer.columns, columns, { name, limits });
  if (isOverLimits({ name, limits, footer }, wanted)) {
    return undefined;
  }
  const told = wanted.map(({ column }) => ({
    index: footer.columns.indexOf(column),
    kind: column.element.type === "INT96" ? undefined : storedKind(column.kind),
  }));
  const fromEngine = wanted.map((one) => ({ ...one, cell: readerOf(one, limits) }));
  const typed = typedNames(wanted);
  return {
    names: footer.columns.map((column) => column.name),
    rows: footer.rows,
    columns: told,
    rowOf: (row, values) => keyedRow({ name, wanted: fromEngine }, { row, typed, values }),
  };
}

function isOverLimits({ limits, footer }: LookedFile, wanted: readonly WantedColumn[]): boolean {
  return footer.groups.some(({ columns }) => {
    const sizes = wanted.map(({ column }) =>
      Number(columns[column.index ?? -1]?.meta_data?.total_uncompressed_size ?? Infinity),
    );
    return sizes.reduce((sum, size) => sum + size, 0) > limits.groupBytes;
  });
}

function storedKind(kind: ColumnKind | undefined): StoredKind | undefined {
  switch (kind?.is) {
    case "text":
    case "boolean":
    case "decimal":
    case "uuid":
    case "date":
      return kind.is;
    case "integer":
    case "unsigned":
      return "whole";
    case "float":
    case "double":
      return "float";
    case "timestamp":
      return kind.utc ? "instant" : "local-time";
    default:
      return undefined;
  }
}

const encoder = new TextEncoder();
const asText = (value: unknown): string => String(value);

/** Reads what an engine says of a value as the value itself would be read. */
function readerOf({ column: { kind }, cell }: WantedColumn, { cellBytes }: ParquetLimits): WantedColumn["cell"] {
  switch (kind?.is) {
    case "text":
      return (value) => cell(encoder.encode(asText(value)));
    case "float":
      return (value) => cell(Math.fround(numberOf(asText(value))));
    case "double":
      return (value) => cell(numberOf(asText(value)));
    case "date":
      return (value) => cell(BigInt(asText(value)));
    case "timestamp": {
      const seconds = cellReader({ is: "timestamp", perSecond: 1n, utc: false }, cellBytes);
      return (value) => seconds(BigInt(asText(value)));
    }
    default:
      return asText;
  }
}

/** A number without end is `inf` to engines. */
function numberOf(text: string): number {
  return Number(text.replace(/inf$/, "Infinity"));
}
