import type { parquetHeader } from "hyparquet/src/column.js";
import { checkRuns, type Stretch, varInt } from "./check-runs.ts";
import type { Unpack } from "./unpack.ts";

type PageHeader = ReturnType<typeof parquetHeader>;

/** One column of one row group, as it is stored. */
export interface StoredColumn {
  readonly bytes: ArrayBuffer;
  readonly rows: number;
  /** Whether values may be absent. */
  readonly optional: boolean;
  readonly boolean: boolean;
  /** Bytes that all pages may take, unpacked. */
  readonly most: number;
  readonly unpack: Unpack | undefined;
  readonly header: (reader: { view: DataView; offset: number }) => PageHeader;
}

/** Pages that were looked at: unpacked in their order, and how many values are there. */
export interface CheckedPages {
  readonly unpacked: Uint8Array[];
  readonly present: number;
}

/** An encoding that is not read. */
export class UnknownEncoding extends Error {}

/**
 * Looks at every page before a library decodes it. A library that trusts what pages say of themselves can be made to fill all memory, or
 * to give values that are not there; afterwards it cannot.
 *
 * @throws RangeError when a page does not fit; {@link UnknownEncoding}.
 */
export function checkPages(column: StoredColumn): CheckedPages {
  const reader = { view: new DataView(column.bytes), offset: 0 };
  const walk: Walk = { column, unpacked: [], rows: 0, present: 0, size: 0, dictionary: undefined };
  while (walk.rows < column.rows) {
    const header = column.header(reader);
    const size = header.compressed_page_size;
    if (!(size >= 0 && reader.offset + size <= column.bytes.byteLength && header.uncompressed_page_size >= 0)) {
      throw new RangeError("a page that does not fit");
    }
    walk.size += header.uncompressed_page_size;
    if (walk.size > column.most) {
      throw new RangeError("pages that unpack to more than they say");
    }
    checkPage(walk, header, new Uint8Array(column.bytes, reader.offset, size));
    reader.offset += size;
  }
  if (walk.rows !== column.rows) {
    throw new RangeError("more values than rows");
  }
  return walk;
}

interface Walk {
  readonly column: StoredColumn;
  readonly unpacked: Uint8Array[];
  rows: number;
  present: number;
  size: number;
  /** Values in the dictionary. */
  dictionary: number | undefined;
}

function checkPage(walk: Walk, header: PageHeader, packed: Uint8Array): void {
  const { data_page_header: first, uncompressed_page_size: size } = header;
  switch (header.type) {
    case "DICTIONARY_PAGE":
      dictionaryPage(walk, header, unpacked(walk, packed, size));
      return;
    case "DATA_PAGE":
      firstVersion(walk, first ?? { num_values: 0, encoding: undefined }, unpacked(walk, packed, size));
      return;
    case "DATA_PAGE_V2":
      secondVersion(walk, header, packed);
      return;
    default:
      throw new RangeError("a page of another kind");
  }
}

function dictionaryPage(walk: Walk, { dictionary_page_header: dictionary }: PageHeader, page: Uint8Array): void {
  const values = dictionary?.num_values ?? -1;
  if (walk.dictionary !== undefined || !(values >= 0 && values <= page.length)) {
    throw new RangeError("a dictionary that does not fit");
  }
  walk.dictionary = values;
}

function unpacked(walk: Walk, packed: Uint8Array, size: number): Uint8Array {
  const { unpack } = walk.column;
  const page = unpack === undefined ? packed : unpack(packed, size);
  if (page.length !== size) {
    throw new RangeError("a page of another size than it says");
  }
  if (unpack !== undefined) {
    walk.unpacked.push(page);
  }
  return page;
}

interface Values {
  readonly num_values: number;
  readonly encoding: string | undefined;
}

function firstVersion(walk: Walk, { num_values: values, encoding }: Values, page: Uint8Array): void {
  const bytes = stretchOf(page);
  countRows(walk, values);
  let present = values;
  if (walk.column.optional) {
    const length = bytes.view.getUint32(0, true);
    const levels = { view: bytes.view, offset: 4, end: 4 + length };
    if (levels.end > bytes.end) {
      throw new RangeError("levels that do not fit");
    }
    present = checkRuns(levels, 1, values);
    bytes.offset = levels.end;
  }
  checkValues(walk, bytes, { num_values: present, encoding });
}

function secondVersion(walk: Walk, header: PageHeader, packed: Uint8Array): void {
  const v2 = header.data_page_header_v2;
  if (v2 === undefined) {
    throw new RangeError("a page without its description");
  }
  const { num_values: values, num_rows: rows, num_nulls: nulls, definition_levels_byte_length: levels } = v2;
  if (rows !== values || v2.repetition_levels_byte_length !== 0 || !(levels >= 0 && levels <= packed.length)) {
    throw new RangeError("levels that do not fit");
  }
  countRows(walk, values);
  const all = stretchOf(packed);
  const present = walk.column.optional ? checkRuns({ ...all, end: levels }, 1, values) : values;
  if (present !== values - nulls) {
    throw new RangeError("another number of nulls than the page says");
  }
  const rest = packed.subarray(levels);
  const size = header.uncompressed_page_size - levels;
  const page = v2.is_compressed === false || size === 0 ? rest : unpacked(walk, rest, size);
  checkValues(walk, stretchOf(page), { num_values: present, encoding: v2.encoding });
}

function countRows(walk: Walk, values: number): void {
  if (!(values > 0 && walk.rows + values <= walk.column.rows)) {
    throw new RangeError("more values than rows");
  }
  walk.rows += values;
}

function checkValues(walk: Walk, bytes: Stretch, { num_values: values, encoding }: Values): void {
  walk.present += values;
  switch (encoding) {
    case "PLAIN":
    case "BYTE_STREAM_SPLIT":
      return;
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY":
      checkIndices(walk, bytes, values);
      return;
    case "RLE":
      checkBooleans(walk, bytes, values);
      return;
    case "DELTA_BINARY_PACKED":
    case "DELTA_LENGTH_BYTE_ARRAY":
      checkDeltas(bytes, values);
      return;
    default:
      throw new UnknownEncoding(String(encoding));
  }
}

function checkIndices(walk: Walk, bytes: Stretch, values: number): void {
  if (walk.dictionary === undefined) {
    throw new RangeError("no dictionary");
  }
  if (values === 0) {
    return;
  }
  const width = bytes.view.getUint8(bytes.offset);
  bytes.offset += 1;
  // Of no bits every value is the first of the dictionary.
  if (width > 0) {
    checkRuns(bytes, width, values);
  }
}

function checkBooleans(walk: Walk, bytes: Stretch, values: number): void {
  if (!walk.column.boolean) {
    throw new UnknownEncoding("RLE");
  }
  if (values > 0) {
    checkRuns({ ...bytes, offset: bytes.offset + 4 }, 1, values);
  }
}

const largestBlock = 65_536;

function checkDeltas(bytes: Stretch, values: number): void {
  const [block, parts] = [varInt(bytes), varInt(bytes)];
  if (block < 1 || block > largestBlock || parts < 1 || block % parts !== 0 || varInt(bytes) !== values) {
    throw new RangeError("blocks that do not fit");
  }
}

function stretchOf(page: Uint8Array): Stretch {
  return { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0, end: page.byteLength };
}
