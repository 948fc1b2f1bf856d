import type { RowGroup, SchemaElement, snappyUncompress } from "hyparquet";
import type { parquetHeader, readColumn } from "hyparquet/src/column.js";
import { type CheckedPages, checkPages } from "./check-pages.ts";
import type { FileRanges } from "./file-range.ts";
import type { ParquetColumn } from "./footer.ts";
import type { ParquetLimits } from "./limits.ts";
import { overLimit } from "./parquet-problem.ts";
import { unpackerOf } from "./unpack.ts";

type ColumnDecoder = Parameters<typeof readColumn>[2];
type ColumnMetaData = NonNullable<RowGroup["columns"][number]["meta_data"]>;

/** What is used of hyparquet. */
export interface Hyparquet {
  readonly parquetHeader: typeof parquetHeader;
  readonly readColumn: typeof readColumn;
  readonly snappyUncompress: typeof snappyUncompress;
}

/** Where row groups are read from. */
export interface GroupReading {
  readonly file: FileRanges;
  readonly name: string;
  readonly limits: ParquetLimits;
  readonly library: Hyparquet;
}

/** Reads the stored values of some columns of a row group: by column, in the order of rows. */
export async function readGroup(
  reading: GroupReading,
  group: RowGroup,
  columns: readonly ParquetColumn[],
): Promise<readonly (readonly unknown[])[]> {
  const stored = columns.map((column) => ({ column, chunk: chunkOf(group, column) }));
  const size = stored.reduce((sum, { chunk }) => sum + Number(chunk.total_uncompressed_size), 0);
  if (size > reading.limits.groupBytes) {
    const place = { file: reading.name };
    throw overLimit(`${size} bytes of the columns in a row group`, reading.limits.groupBytes, place);
  }
  const values: (readonly unknown[])[] = [];
  for (const { column, chunk } of stored) {
    values.push(await valuesOf(reading, { column, chunk, rows: Number(group.num_rows) }));
  }
  return values;
}

function chunkOf({ columns }: RowGroup, { index, element }: ParquetColumn): ColumnMetaData {
  const { meta_data: chunk, file_path: elsewhere } = columns[index ?? -1] ?? {};
  if (chunk === undefined || elsewhere !== undefined || chunk.type !== element.type) {
    throw new RangeError("a column that is not there");
  }
  return chunk;
}

interface Chunk {
  readonly column: ParquetColumn;
  readonly chunk: ColumnMetaData;
  readonly rows: number;
}

async function valuesOf(reading: GroupReading, { column, chunk, rows }: Chunk): Promise<readonly unknown[]> {
  if (rows === 0) {
    return [];
  }
  const { parquetHeader, readColumn, snappyUncompress } = reading.library;
  const { element } = column;
  const bytes = await bytesOf(reading.file, chunk);
  const unpack = await unpackerOf(chunk.codec, snappyUncompress);
  const pages = checkPages({
    bytes,
    rows,
    optional: element.repetition_type === "OPTIONAL",
    boolean: element.type === "BOOLEAN",
    most: reading.limits.groupBytes,
    unpack,
    header: parquetHeader,
  });
  const select = { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows };
  const { data } = readColumn({ view: new DataView(bytes), offset: 0 }, select, decoderOf(element, chunk, pages));
  return whole(
    data.flatMap((page) => Array.from<unknown>(page)),
    rows,
    pages.present,
  );
}

/** A value that a page speaks of and that is not there would look like a blank cell. */
function whole(values: readonly unknown[], rows: number, present: number): readonly unknown[] {
  const there = values.reduce<number>((sum, value) => sum + (value === undefined || value === null ? 0 : 1), 0);
  if (values.length !== rows || there !== present) {
    throw new RangeError("values that are not there");
  }
  return values;
}

async function bytesOf(file: FileRanges, chunk: ColumnMetaData): Promise<ArrayBuffer> {
  const dictionary = Number(chunk.dictionary_page_offset ?? 0n);
  const start = dictionary > 0 ? dictionary : Number(chunk.data_page_offset);
  const size = Number(chunk.total_compressed_size);
  if (!(start >= 0 && size > 0 && start + size <= file.byteLength)) {
    throw new RangeError("a column outside the file");
  }
  return file.slice(start, start + size);
}

/** Without its logical type a column gives what is stored: whole numbers and bytes, of which nothing is lost to floating point. */
function decoderOf(element: SchemaElement, chunk: ColumnMetaData, { unpacked }: CheckedPages): ColumnDecoder {
  const { type, type_length, repetition_type, name } = element;
  const bare = {
    name,
    ...(type === undefined ? {} : { type }),
    ...(type_length === undefined ? {} : { type_length }),
    ...(repetition_type === undefined ? {} : { repetition_type }),
  };
  const root = { element: { name: "root" }, children: [], count: 1, path: [] };
  const pages = unpacked.values();
  return {
    pathInSchema: [name],
    type: chunk.type,
    element: bare,
    schemaPath: [root, { element: bare, children: [], count: 1, path: [name] }],
    codec: chunk.codec,
    parsers: asStored,
    utf8: false,
    compressors: { [chunk.codec]: () => pages.next().value ?? new Uint8Array() },
  };
}

const same = (value: unknown) => value;
const asStored = {
  timestampFromMilliseconds: same,
  timestampFromMicroseconds: same,
  timestampFromNanoseconds: same,
  dateFromDays: same,
  stringFromBytes: same,
  jsonFromBytes: same,
  geometryFromBytes: same,
  geographyFromBytes: same,
  uuidFromBytes: same,
};
