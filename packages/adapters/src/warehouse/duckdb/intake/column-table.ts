import type { Source } from "../../../records/open-sources.ts";
import type { ColumnFile, LookedAt, StoredColumn, StoredKind } from "../../../source/column-file.ts";
import { findColumns } from "../../../source/header.ts";
import { KeyedRows } from "../../../source/keyed-rows.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isPattern } from "./file-pattern.ts";
import { KeyedSlowRows } from "./keyed-slow-rows.ts";
import { quotedText } from "./plain-field.ts";
import type { QuickTable, TimeColumn } from "./quick-table.ts";

const sampleRows = 200;

/** A file of typed columns that DuckDB can read; undefined for any other, which is streamed. */
export async function columnTable({ table, plan }: Source, duckdb: DuckDbWarehouse): Promise<QuickTable | undefined> {
  const { source } = table;
  const { columnFile } = source;
  if (columnFile === undefined || isPattern(columnFile.path)) {
    return undefined;
  }
  try {
    const looked = await columnFile.look(plan.columns);
    const columns = looked && (await tellable(looked, columnFile, duckdb));
    if (looked === undefined || columns === undefined) {
      return undefined;
    }
    const names = { place: source.place, names: looked.names, open: false };
    const { header } = new KeyedRows(names, plan.columns);
    const relation = relationOf(columnFile, looked, columns);
    const positions = findColumns(looked.names, plan.columns);
    return {
      header: { positions },
      names: looked.names,
      part: header,
      sample: await sampleOf(duckdb, { relation, positions }),
      relation,
      raw: columns.map(rawOf),
      times: new Map(columns.flatMap(({ index, kind }) => timeOf(kind).map((time) => [index, time] as const))),
      isGrid: false,
      firstRow: 1,
      scan: async ({ signal, progress }) => {
        const sha256 = await columnFile.hash(signal);
        progress?.({ rows: looked.rows, done: looked.rows, total: looked.rows });
        return { sha256, rows: looked.rows };
      },
      slowRows: (place) =>
        new KeyedSlowRows({ ...names, place }, plan.columns, ({ row, cells }) => looked.rowOf(row, cells.map(present))),
    };
  } catch {
    // Whatever is wrong with the file, the streaming intake finds it again at its time and says it.
    return undefined;
  }
}

/** A blank cell is kept as an empty text, of a number too. */
function present(cell: string | undefined): string | undefined {
  return cell === "" ? undefined : cell;
}

/** A column whose values can be told in SQL. */
interface ToldColumn extends StoredColumn {
  readonly kind: StoredKind;
  /** Its type in DuckDB. */
  readonly type: string;
}

/** What DuckDB has to make of the values of each kind, so that nothing of them is lost. */
const types: Readonly<Record<StoredKind, RegExp>> = {
  text: /^VARCHAR$/,
  boolean: /^BOOLEAN$/,
  whole: /^U?(?:TINY|SMALL|BIG)?INT(?:EGER)?$/,
  decimal: /^DECIMAL\(/,
  float: /^(?:FLOAT|DOUBLE)$/,
  uuid: /^UUID$/,
  date: /^DATE$/,
  "local-time": /^TIMESTAMP(?:_NS)?$/,
  instant: /^TIMESTAMP WITH TIME ZONE$/,
};

/** The columns that are asked for; undefined if one of them is no such thing to DuckDB as it is to us. */
async function tellable(
  { names, columns }: LookedAt,
  file: ColumnFile,
  duckdb: DuckDbWarehouse,
): Promise<readonly ToldColumn[] | undefined> {
  const described = await duckdb.values(`DESCRIBE SELECT * FROM ${readParquet(file)}`);
  const told = columns.flatMap((column) => {
    const type = String(described[column.index]?.[1]);
    return column.kind !== undefined && types[column.kind].test(type) ? [{ ...column, kind: column.kind, type }] : [];
  });
  return told.length === columns.length && described.length === names.length ? told : undefined;
}

function readParquet({ path }: ColumnFile): string {
  const options = ["binary_as_string = true", "hive_partitioning = false", "filename = false"];
  return `read_parquet(${[quotedText(path), ...options].join(", ")})`;
}

function relationOf(file: ColumnFile, { names }: LookedAt, columns: readonly ToldColumn[]): string {
  const all = names.map((_, index) => `c${index}`).join(", ");
  const cells = columns.map((column) => `${cellOf(column)} AS r${column.index}`).join(", ");
  return `(SELECT ${cells} FROM ${readParquet(file)} AS t(${all}))`;
}

/** Vietnam keeps one time, seven hours ahead of UTC, without summer time. */
const aheadOfUtc = 25_200;
const endless = "9223372036854775807";

function cellOf({ index, kind, type }: ToldColumn): string {
  const column = `c${index}`;
  switch (kind) {
    case "date":
      return column;
    case "local-time":
    case "instant": {
      const ticks = type === "TIMESTAMP_NS" ? 1_000_000_000 : 1_000_000;
      // A moment without end is none that a file can mean: it stops the reading, and the file is streamed.
      const count = `CASE WHEN NOT isfinite(${column}) THEN ${endless} ELSE ${type === "TIMESTAMP_NS" ? "epoch_ns" : "epoch_us"}(${column}) END`;
      // What is behind the second is dropped, before 1970 too.
      const second = `((${count} - (${count} % ${ticks} + ${ticks}) % ${ticks}) // ${ticks})`;
      return `make_timestamp((${second} + ${kind === "instant" ? aheadOfUtc : 0}) * 1000000)`;
    }
    default:
      return `coalesce(${textOf(column, kind)}, '')`;
  }
}

function textOf(column: string, kind: StoredKind): string {
  const text = `CAST(${column} AS VARCHAR)`;
  switch (kind) {
    case "text":
      return column;
    case "decimal":
      return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
    case "float":
      // Behind a blank it is no plain cell of any field: how it is written is for the slow lane to say.
      return `CASE WHEN isfinite(${column}) AND trunc(${column}) = ${column} AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE ' ' || ${text} END`;
    default:
      return text;
  }
}

/** A cell as it is kept for the slow lane. */
function rawOf({ index, kind }: ToldColumn): string {
  switch (kind) {
    case "date":
      return `CAST(r${index} - DATE '1970-01-01' AS VARCHAR)`;
    case "local-time":
    case "instant":
      return `CAST(epoch_us(r${index}) // 1000000 AS VARCHAR)`;
    default:
      return `r${index}`;
  }
}

function timeOf(kind: StoredKind): readonly TimeColumn[] {
  return kind === "date" ? ["date"] : kind === "local-time" || kind === "instant" ? ["datetime"] : [];
}

interface Sampling {
  readonly relation: string;
  readonly positions: ReadonlyMap<string, number>;
}

async function sampleOf(
  duckdb: DuckDbWarehouse,
  { relation, positions }: Sampling,
): Promise<readonly ReadonlyMap<string, string>[]> {
  const named = [...positions];
  const cells = named.map(([, index]) => `CAST(r${index} AS VARCHAR)`).join(", ");
  const rows = await duckdb.values(`SELECT ${cells} FROM ${relation} LIMIT ${sampleRows}`);
  return rows.map((row) => new Map(named.map(([name], place) => [name, String(row[place] ?? "")])));
}
