import type { Source } from "../../../records/open-sources.ts";
import { findColumns } from "../../../source/header.ts";
import { KeyedRows } from "../../../source/keyed-rows.ts";
import type { LookedAtLines } from "../../../source/object-lines.ts";
import type { SourcePlace } from "../../../source/table-source.ts";
import type { DuckDbWarehouse } from "../duckdb-warehouse.ts";
import { isPattern } from "./file-pattern.ts";
import { KeyedSlowRows } from "./keyed-slow-rows.ts";
import { type ObjectForm, objectForm } from "./object-form.ts";
import { quotedText } from "./plain-field.ts";
import type { QuickTable } from "./quick-table.ts";
import { longestLine, scanText } from "./scan-text.ts";

/** As many as the reader of the file takes for its header. */
const sampleRows = 100;

/** A file of JSON Lines that DuckDB can read; undefined for any other, which is streamed. */
export async function lineTable({ table, plan }: Source, duckdb: DuckDbWarehouse): Promise<QuickTable | undefined> {
  const { objectLines, place } = table.source;
  if (objectLines === undefined || isPattern(objectLines.path) || objectLines.longest < longestLine) {
    return undefined;
  }
  const { path } = objectLines;
  try {
    const looked = await objectLines.look(plan.columns);
    const sample = await firstLines(duckdb, path);
    const form = objectForm(sample);
    if (looked === undefined || form === undefined || !areSame(form.keys, looked.names)) {
      return undefined;
    }
    const names = { place, names: looked.names, open: true };
    const keyed = new KeyedRows(names, plan.columns);
    const positions = findColumns(looked.names, plan.columns);
    return {
      header: { positions },
      names: looked.names,
      part: keyed.header,
      sample: sampleOf(sample, looked, keyed),
      relation: relationOf(path, form, looked.names),
      raw: ["line"],
      wholly: "is_canonical",
      times: new Map(),
      isGrid: false,
      isOpen: true,
      firstRow: 1,
      scan: async ({ signal, progress }) => {
        const told = (done: number) => progress?.({ rows: 0, done });
        const scanned = await scanText(path, { signal, progress: told });
        return scanned && { sha256: scanned.sha256, rows: scanned.lines };
      },
      slowRows: (at: SourcePlace) =>
        new KeyedSlowRows({ ...names, place: at }, plan.columns, ({ row, cells: [text = ""] }) =>
          looked.rowOf(row, text),
        ),
    };
  } catch {
    // Whatever is wrong with the file, the streaming intake finds it again at its time and says it.
    return undefined;
  }
}

/** A mark that no line has: the scan looks for it. */
const noMark = "\u0001";

/** The lines of a file as they stand, in their order. */
function readLines(path: string): string {
  const options = [
    quotedText(path),
    "auto_detect = false",
    "header = false",
    "compression = 'none'",
    "encoding = 'utf-8'",
    "comment = ''",
    `delim = '${noMark}'`,
    "quote = ''",
    "escape = ''",
    "columns = {'line': 'VARCHAR'}",
  ];
  // Blank lines stand at the end of a file at most.
  return `(SELECT line FROM read_csv(${options.join(", ")}) WHERE line IS NOT NULL)`;
}

async function firstLines(duckdb: DuckDbWarehouse, path: string): Promise<readonly string[]> {
  const rows = await duckdb.values(`SELECT line FROM ${readLines(path)} AS l LIMIT ${sampleRows}`);
  return rows.map(([line]) => String(line));
}

function areSame(keys: readonly string[], names: readonly string[]): boolean {
  return keys.length === names.length && keys.every((key) => names.includes(key));
}

function sampleOf(lines: readonly string[], looked: LookedAtLines, keyed: KeyedRows): QuickTable["sample"] {
  return lines.flatMap((line, index) => {
    const part = keyed.partOf(looked.rowOf(index + 1, line));
    return part.kind === "row" ? [part.cells] : [];
  });
}

/** Cells of lines, and whether a line is written as every writer would write it who knows its values. */
function relationOf(path: string, form: ObjectForm, names: readonly string[]): string {
  const paths = form.keys.map((key) => quotedText(`$."${key}"`)).join(", ");
  // What is no JSON at all has no values.
  const taken = `SELECT line, CAST(TRY(json_extract(line, [${paths}])) AS VARCHAR[]) AS v FROM ${readLines(path)} AS l`;
  const tokens = form.keys.map((_, index) => `v[${index + 1}] AS t${index}`).join(", ");
  const cells = names.map((name, index) => `${cellOf(`t${form.keys.indexOf(name)}`)} AS r${index}`).join(", ");
  return `(SELECT line, ${canonical(form)} AS is_canonical, ${cells} FROM (SELECT line, ${tokens} FROM (${taken}) AS v) AS t)`;
}

/** The text of a value without escapes; a blank one of a value that is null or not there. */
function cellOf(token: string): string {
  return `CASE WHEN ${token} <> 'null' THEN replace(${token}, '"', '') ELSE '' END`;
}

/**
 * Whether an object put together of its values is the line again: then no name is in it that is not known, none comes twice, and nothing
 * is written in a way that one reader takes and another does not. Escapes, lists and objects inside it are for the slow lane.
 */
function canonical({ keys, comma, colon }: ObjectForm): string {
  const pairs = keys.map((key, index) => `${quotedText(`"${key}"${colon}`)} || t${index}`);
  const none = ["\\", "[", "NaN", "Infinity"].map((mark) => `NOT contains(line, ${quotedText(mark)})`);
  return `(${none.join(" AND ")} AND line NOT LIKE '{%{%' AND '{' || concat_ws(${quotedText(comma)}, ${pairs.join(", ")}) || '}' = line)`;
}
