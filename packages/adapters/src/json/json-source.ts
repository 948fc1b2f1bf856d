import type { Problem } from "@cchc/core";
import { findColumns } from "../source/header.ts";
import { keyedParts } from "../source/keyed-parts.ts";
import type { KeyedRow } from "../source/keyed-row.ts";
import type { LookedAtLines, ObjectLines } from "../source/object-lines.ts";
import type { TableColumns, TablePart } from "../source/table.ts";
import { emptyTable } from "../source/table-problem.ts";
import type { SourcePlace, TableReading, TableSource, TableTop } from "../source/table-source.ts";
import { flatValues } from "./flat-values.ts";
import type { JsonRow, JsonRows } from "./json-list.ts";
import { type JsonFile, jsonRow, jsonRows } from "./json-rows.ts";

/** Each record brings its own names; those of so many records are taken for the header. */
const mostSeen = 100;

/** A list of objects in a file of JSON or JSON Lines. */
export class JsonSource implements TableSource {
  readonly place: SourcePlace;
  readonly size?: number;
  readonly #file: JsonFile;

  constructor(file: JsonFile, size: number | undefined) {
    this.place = { file: file.name };
    this.#file = file;
    if (size !== undefined) {
      this.size = size;
    }
  }

  /** The objects as they stand, lists inside them included: formats of the field take records out of them. */
  objects(reading: Partial<TableReading> = {}): JsonRows {
    return jsonRows(this.#file, reading);
  }

  get objectLines(): ObjectLines | undefined {
    const { path, lines, encoding, limits } = this.#file;
    return lines && (encoding ?? "utf-8") === "utf-8" && limits.depth > 1
      ? { path, longest: limits.recordLength, look: (columns) => this.#look(columns) }
      : undefined;
  }

  async #look(columns: TableColumns): Promise<LookedAtLines | undefined> {
    const names = await this.#names(undefined);
    const asked = askedNames(names, columns);
    const rowOf = (row: number, text: string) =>
      keyedRow(jsonRow(this.#file, { text, row, line: row, column: 1 }), asked, this.place);
    return names.length === 0 || names.length >= this.#file.limits.values ? undefined : { names, rowOf };
  }

  async top(reading: Partial<TableReading> = {}): Promise<TableTop> {
    const names = await this.#names(reading.signal);
    if (names.length === 0 && reading.columns === undefined) {
      throw emptyTable(this.place);
    }
    // A list without records lacks no column.
    return { cells: names.length === 0 ? (reading.columns?.required ?? []) : names, row: 1 };
  }

  async *read(reading: TableReading): AsyncGenerator<TablePart, void, undefined> {
    const seen = await this.#names(reading.signal);
    const names = seen.length === 0 ? [...reading.columns.required] : seen;
    const asked = askedNames(names, reading.columns);
    const list = this.objects(reading);
    const rows = keyed(list, asked, this.place);
    yield* keyedParts({ place: this.place, names, open: true, rows, sha256: list.sha256, notes: list.notes }, reading);
  }

  async #names(signal: AbortSignal | undefined): Promise<readonly string[]> {
    const names = new Set<string>();
    let seen = 0;
    for await (const { object } of this.objects(signal === undefined ? {} : { signal }).rows) {
      const { values, lists } =
        object === undefined ? { values: new Map<string, string>(), lists: [] } : flatValues(object);
      for (const name of [...values.keys(), ...lists, ...(object?.keys() ?? [])]) {
        names.add(name.normalize("NFC").trim());
      }
      seen += 1;
      if (seen === mostSeen) {
        break;
      }
    }
    return [...names];
  }
}

/** Names that are asked for, as the file has them or as later records may. */
function askedNames(names: readonly string[], columns: TableColumns): ReadonlySet<string> {
  const found = [...findColumns(names, columns)].map(([, index]) => names[index] ?? "");
  return new Set([...found, ...columns.required, ...(columns.optional ?? [])]);
}

async function* keyed(
  { rows }: JsonRows,
  asked: ReadonlySet<string>,
  place: SourcePlace,
): AsyncGenerator<KeyedRow, void, undefined> {
  for await (const row of rows) {
    yield keyedRow(row, asked, place);
  }
}

function keyedRow({ row, object, problem }: JsonRow, asked: ReadonlySet<string>, place: SourcePlace): KeyedRow {
  if (object === undefined) {
    return { row, values: new Map(), ...(problem === undefined ? {} : { problem }) };
  }
  const { values, typed, lists, twice } = flatValues(object);
  const [list, double] = [lists, twice].map((names) => [...names].find((name) => asked.has(name)));
  const field = list ?? double;
  return field === undefined
    ? { row, values, typed }
    : { row, values, problem: { ...(list === undefined ? sameName : notOneValue), place: { ...place, row, field } } };
}

const sameName: Problem = {
  code: "json/same-name",
  what: { vi: "hai giá trị có cùng một tên có dấu chấm", en: "two values have one dotted name" },
  expected: { vi: "mỗi tên một giá trị", en: "one value for each name" },
};

const notOneValue: Problem = {
  code: "json/list-value",
  what: { vi: "giá trị là một danh sách", en: "the value is a list" },
  expected: { vi: "một giá trị: chữ, số, true hoặc false", en: "one value: a text, a number, true or false" },
};
