import { loadPeer } from "@cchc/core";
import type { FileKind } from "../source/file-kind.ts";
import { keyedParts } from "../source/keyed-parts.ts";
import type { TablePart } from "../source/table.ts";
import type { TableReading, TableSource } from "../source/table-source.ts";
import { type FileRanges, hashOf, openRanges } from "./file-range.ts";
import { type Footer, readFooter } from "./footer.ts";
import { defaultParquetLimits, type ParquetLimits } from "./limits.ts";
import { lookAt } from "./look-at.ts";
import { rowsOf } from "./parquet-rows.ts";
import { wantedColumns } from "./wanted-columns.ts";

/** Files in Parquet: `.parquet`. Needs the library `hyparquet`. */
export function parquetFiles(limits: Partial<ParquetLimits> = {}): FileKind {
  return {
    extensions: ["parquet"],
    open: async (path, { name, signal }) => {
      const library = await loadLibrary();
      const file = { path, name, limits: { ...defaultParquetLimits, ...limits }, library };
      // A file that is none is told when it is opened, not hours later.
      await within(file, { signal }, () => Promise.resolve());
      return [sourceOf(file)];
    },
  };
}

async function loadLibrary() {
  return loadPeer("hyparquet", async () => {
    const { parquetMetadataAsync, snappyUncompress } = await import("hyparquet");
    const { parquetHeader, readColumn } = await import("hyparquet/src/column.js");
    return { parquetMetadataAsync, snappyUncompress, parquetHeader, readColumn };
  });
}

interface ParquetFile {
  readonly path: string;
  readonly name: string;
  readonly limits: ParquetLimits;
  readonly library: Awaited<ReturnType<typeof loadLibrary>>;
}

function sourceOf(file: ParquetFile): TableSource {
  const place = { file: file.name };
  return {
    place,
    columnFile: {
      path: file.path,
      look: (columns) => within(file, {}, (footer) => Promise.resolve(lookAt({ ...file, footer }, columns))),
      hash: (signal) => hashOf(file.path, signal),
    },
    top: (reading = {}) =>
      within(file, reading, ({ columns }) => {
        wantedColumns(columns, reading.columns ?? { required: [] }, file);
        return Promise.resolve({ cells: columns.map(({ name }) => name), row: 1 });
      }),
    read: (reading) => parts(file, reading),
  };
}

async function within<T>(
  file: ParquetFile,
  { signal }: { readonly signal?: AbortSignal | undefined },
  use: (footer: Footer) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const ranges = await openRanges(file.path);
  try {
    return await use(await footerOf(file, ranges));
  } finally {
    await ranges.close();
  }
}

function footerOf({ name, limits, library }: ParquetFile, ranges: FileRanges): Promise<Footer> {
  const parse = () => library.parquetMetadataAsync(ranges, { geoparquet: false });
  return readFooter(ranges, { name, limits, parse });
}

async function* parts(file: ParquetFile, reading: TableReading): AsyncGenerator<TablePart, void, undefined> {
  reading.signal?.throwIfAborted();
  const ranges = await openRanges(file.path);
  let sha256 = "";
  try {
    const footer = await footerOf(file, ranges);
    const wanted = wantedColumns(footer.columns, reading.columns, file);
    const rows = async function* () {
      yield* rowsOf({ ...file, file: ranges, footer, wanted }, reading);
      sha256 = await hashOf(file.path, reading.signal);
    };
    const names = footer.columns.map(({ name }) => name);
    yield* keyedParts({ place: { file: file.name }, names, open: false, rows: rows(), sha256: () => sha256 }, reading);
  } finally {
    await ranges.close();
  }
}
