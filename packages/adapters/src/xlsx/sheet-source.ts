import type { Grid, GridRow } from "../source/grid.ts";
import { gridParts, gridTop } from "../source/grid-parts.ts";
import type { TablePart } from "../source/table.ts";
import type { SourcePlace, TableReading, TableSource, TableTop } from "../source/table-source.ts";
import type { SheetEntry } from "./read-workbook.ts";
import { readXml } from "./read-xml.ts";
import { SheetRows } from "./sheet-rows.ts";
import type { OpenWorkbook, WorkbookFile } from "./workbook-file.ts";

/** Where a sheet is, and how it is read. */
export interface SheetOptions {
  readonly entry: SheetEntry;
  readonly headerRow: number | undefined;
}

/** One sheet of a workbook. Each reading opens the file anew and closes it. */
export class SheetSource implements TableSource {
  readonly place: SourcePlace;
  readonly hidden: boolean;
  readonly #book: WorkbookFile;
  readonly #headerRow: number | undefined;

  constructor(book: WorkbookFile, { entry, headerRow }: SheetOptions) {
    this.place = { file: book.file, sheet: entry.name };
    this.hidden = entry.hidden;
    this.#book = book;
    this.#headerRow = headerRow;
  }

  async top(reading: Partial<TableReading> = {}): Promise<TableTop> {
    const open = await this.#book.open(reading.signal);
    try {
      return await gridTop(await this.#grid(open, reading), reading.columns);
    } finally {
      await open.archive.close();
    }
  }

  async *read(reading: TableReading): AsyncGenerator<TablePart, void, undefined> {
    const open = await this.#book.open(reading.signal);
    try {
      yield* gridParts(await this.#grid(open, reading), reading);
    } finally {
      await open.archive.close();
    }
  }

  async #grid(open: OpenWorkbook, reading: Partial<TableReading>): Promise<Grid> {
    const { place } = this;
    const part = open.partOf(place);
    const rows = new SheetRows({ ...(await open.cells(reading.signal)), place, limits: this.#book.limits });
    const end = { sha256: "" };
    return {
      place,
      rows: this.#rows({ open, part, rows, end }, reading),
      ragged: "pad",
      headerRow: this.#headerRow,
      sha256: () => end.sha256,
      notes: (headerRow) => rows.merged.notes(place, headerRow),
    };
  }

  async *#rows(
    { open: { archive }, part, rows, end }: Rows,
    { signal, progress }: Partial<TableReading>,
  ): AsyncGenerator<GridRow, void, undefined> {
    const total = archive.sizeOf(part);
    const { characters } = this.#book.limits;
    const xml = { name: part, place: this.place, bytes: archive.bytes(part), characters };
    for await (const done of readXml(xml, rows)) {
      for (const row of rows.takeReady()) {
        signal?.throwIfAborted();
        yield row;
      }
      signal?.throwIfAborted();
      progress?.({ rows: rows.row, done, total });
    }
    end.sha256 = await archive.sha256();
  }
}

interface Rows {
  readonly open: OpenWorkbook;
  readonly part: string;
  readonly rows: SheetRows;
  readonly end: { sha256: string };
}
