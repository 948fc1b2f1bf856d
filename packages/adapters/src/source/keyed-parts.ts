import type { Problem } from "@cchc/core";
import { readHeader } from "./header.ts";
import { HiddenCharacters } from "./hidden-characters.ts";
import { LateNames } from "./late-names.ts";
import type { RefusedRow, RowOrigin, TablePart, TableRow } from "./table.ts";
import { headerOnly } from "./table-problem.ts";
import type { SourcePlace, TableReading } from "./table-source.ts";

/** One record of a source whose values have names: an object of JSON, a row of a database. */
export interface KeyedRow {
  /** Number of the record, from 1. */
  readonly row: number;
  /** Trimmed text (Unicode NFC) by name; what is null or absent is not there. */
  readonly values: ReadonlyMap<string, string>;
  /** Names whose value is a number or date of the source's own. */
  readonly typed?: ReadonlySet<string>;
  readonly origin?: RowOrigin;
  /** Why the record cannot be used, such as a list where an object belongs. */
  readonly problem?: Problem;
}

/** A table whose values have names. */
export interface KeyedTable {
  readonly place: SourcePlace;
  /** Every name, where the source declares them; those of the first records, where each record brings its own. */
  readonly names: readonly string[];
  /** Whether later records may have names that are not among them. */
  readonly open: boolean;
  readonly rows: AsyncIterable<KeyedRow>;
  /** Asked for after the last row. */
  readonly sha256: () => string;
  /** What is worth telling of the whole; asked for after the last row. */
  readonly notes?: (() => readonly Problem[]) | undefined;
}

/** The parts of a table whose values have names. */
export async function* keyedParts(
  table: KeyedTable,
  reading: TableReading,
): AsyncGenerator<TablePart, void, undefined> {
  const { place, names, open } = table;
  const { columns } = reading;
  const late = new LateNames(names, columns, place);
  const { positions, labels, warnings } = readHeader(names, place, columns);
  const later = open ? [...columns.required, ...(columns.optional ?? [])].filter((name) => !positions.has(name)) : [];
  const sources = new Map([
    ...[...positions].map(([name, index]) => [name, names[index] ?? name] as const),
    ...later.map((name) => [name, name] as const),
  ]);
  yield { kind: "header", columns: [...sources.keys()], labels, warnings };
  const hidden = new HiddenCharacters(place);
  let read = 0;
  for await (const row of table.rows) {
    read += 1;
    if (open) {
      late.look(row.values.keys());
    }
    yield partOf(row, sources, { hidden, late });
  }
  if (read === 0 && reading.mayBeEmpty !== true) {
    throw headerOnly(place);
  }
  const told = [...(table.notes?.() ?? []), ...late.notes, ...hidden.notes];
  yield { kind: "end", read, sha256: table.sha256(), ...(told.length === 0 ? {} : { warnings: told }) };
}

function partOf(
  { row, values, typed, origin, problem }: KeyedRow,
  sources: ReadonlyMap<string, string>,
  { hidden, late }: { readonly hidden: HiddenCharacters; readonly late: LateNames },
): TableRow | RefusedRow {
  if (problem !== undefined) {
    return { kind: "refused", row, problem };
  }
  const cells = new Map<string, string>();
  const own = new Set<string>();
  for (const [name, source] of sources) {
    cells.set(name, hidden.without(values.get(source) ?? late.valueOf(name, values) ?? "", row, name));
    if (typed?.has(source) === true) {
      own.add(name);
    }
  }
  return {
    kind: "row",
    row,
    cells,
    ...(own.size === 0 ? {} : { typed: own }),
    ...(origin === undefined ? {} : { origin }),
  };
}
