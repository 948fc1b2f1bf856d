import { createHash } from "node:crypto";
import { type CsvReading, openCsv } from "../../../csv/csv-bytes.ts";
import { defaultLimits } from "../../../csv/limits.ts";
import type { Source } from "../../../records/open-sources.ts";
import { type HeaderReading, readHeader } from "../../../source/header.ts";
import type { TablePart } from "../../../source/table.ts";
import type { TextTable } from "../../../source/table-source.ts";
import { isPattern } from "./file-pattern.ts";
import { GridSlowRows } from "./grid-slow-rows.ts";
import { quotedText } from "./plain-field.ts";
import type { QuickTable } from "./quick-table.ts";
import { longestLine, scanText } from "./scan-text.ts";

const sampleRows = 200;

/** The start of a table whose header stands in the first line of a file in UTF-8; undefined for any other, which is streamed. */
export async function simpleTable({ table, plan }: Source): Promise<QuickTable | undefined> {
  const { source } = table;
  const { text } = source;
  if (text === undefined || isPattern(text.path) || (text.encoding ?? "utf-8") !== "utf-8") {
    return undefined;
  }
  try {
    const { cells, row } = await source.top({ columns: plan.columns });
    const parts = source.read({ columns: plan.columns, mayBeEmpty: true });
    const { value: part } = await parts.next();
    const sample = await firstRows(parts);
    const delimiter = await delimiterOf(text, source.place.file, plan.columns);
    // What was converted is told in the header: such text is read by the one reader that converts it.
    const isPlain = row === 1 && part?.kind === "header" && !part.warnings.some(({ code }) => code.startsWith("text/"));
    const header = readHeader(cells, { ...source.place, row }, plan.columns);
    return isPlain && delimiter !== undefined && isFarFromLimits(text, cells.length)
      ? textTable({ path: text.path, delimiter, header, names: cells, part, sample })
      : undefined;
  } catch {
    // Whatever is wrong with the file, the streaming intake finds it again at its time and says it.
    return undefined;
  }
}

/** What was found at the start of the file. */
interface SimpleStart extends Pick<QuickTable, "names" | "part" | "sample"> {
  readonly path: string;
  readonly delimiter: string;
  readonly header: HeaderReading;
}

function textTable({ path, delimiter, header, names, part, sample }: SimpleStart): QuickTable {
  // One cell more than there should be, which no plain row has.
  const raw = [...names.keys(), names.length].map((place) => `r${place}`);
  return {
    header,
    names,
    part,
    sample,
    relation: readCsv(path, delimiter, raw),
    raw,
    times: new Map(),
    isGrid: true,
    firstRow: 2,
    scan: async ({ signal, progress }) => {
      const told = (done: number) => progress?.({ rows: 0, done });
      const scanned = await scanText(path, { delimiter, signal, progress: told });
      return scanned && { sha256: scanned.sha256, rows: scanned.lines - 1 };
    },
    slowRows: (place, plan) => new GridSlowRows({ header, names }, plan, place),
  };
}

/** In no file that is read here: a blank cell is an empty text, and a cell that is not there is NULL. */
const absentCell = "\u0001";

function readCsv(path: string, delimiter: string, cells: readonly string[]): string {
  const columns = cells.map((cell) => `'${cell}': 'VARCHAR'`).join(", ");
  const options = [
    quotedText(path),
    "auto_detect = false",
    "header = true",
    "compression = 'none'",
    "encoding = 'utf-8'",
    "comment = ''",
    `delim = ${quotedText(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = '${absentCell}'`,
    "allow_quoted_nulls = false",
    "null_padding = true",
    `columns = {${columns}}`,
  ];
  return `read_csv(${options.join(", ")})`;
}

/** Rows that come near a limit are looked at by the intake, which refuses those that are over it. */
function isFarFromLimits({ limits }: TextTable, width: number): boolean {
  const { rowBytes, columns } = { ...defaultLimits, ...limits };
  return rowBytes >= longestLine && width < columns;
}

async function firstRows(parts: AsyncGenerator<TablePart>): Promise<QuickTable["sample"]> {
  const sample: ReadonlyMap<string, string>[] = [];
  for await (const part of parts) {
    if (part.kind === "row") {
      sample.push(part.cells);
    }
    if (sample.length >= sampleRows) {
      break;
    }
  }
  return sample;
}

async function delimiterOf(
  { path, delimiter, limits }: TextTable,
  file: string,
  columns: CsvReading["columns"],
): Promise<string | undefined> {
  const reading: CsvReading = {
    path,
    file,
    limits: { ...defaultLimits, ...limits },
    hash: createHash("sha256"),
    delimiter,
    encoding: undefined,
    columns,
    signal: undefined,
    progress: undefined,
    rows: 0,
    separator: undefined,
    notes: [],
  };
  const found = await openCsv(reading);
  for await (const _ of found.bytes) {
    break;
  }
  return reading.separator === undefined ? found.delimiter : undefined;
}
