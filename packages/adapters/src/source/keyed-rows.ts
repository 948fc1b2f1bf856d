import type { Problem } from "@cchc/core";
import { readHeader } from "./header.ts";
import { HiddenCharacters } from "./hidden-characters.ts";
import type { KeyedRow } from "./keyed-row.ts";
import { LateNames } from "./late-names.ts";
import type { RefusedRow, TableColumns, TableHeader, TableRow } from "./table.ts";
import type { SourcePlace } from "./table-source.ts";

/** What is known of the names of a table's values. */
export interface KeyedNames {
  readonly place: SourcePlace;
  /** Every name, where the source declares them; those of the first records, where each record brings its own. */
  readonly names: readonly string[];
  /** Whether later records may have names that are not among them. */
  readonly open: boolean;
}

/** Makes parts of a table of rows whose values have names, one by one. */
export class KeyedRows {
  readonly header: TableHeader;
  readonly #open: boolean;
  readonly #sources: ReadonlyMap<string, string>;
  readonly #hidden: HiddenCharacters;
  readonly #late: LateNames;

  /** @throws CchcError `table/…` for columns that are missing or there twice. */
  constructor({ place, names, open }: KeyedNames, columns: TableColumns) {
    this.#late = new LateNames(names, columns, place);
    const { positions, labels, warnings } = readHeader(names, place, columns);
    const asked = [...columns.required, ...(columns.optional ?? [])];
    const later = open ? asked.filter((name) => !positions.has(name)) : [];
    this.#open = open;
    this.#hidden = new HiddenCharacters(place);
    this.#sources = new Map([
      ...[...positions].map(([name, index]) => [name, names[index] ?? name] as const),
      ...later.map((name) => [name, name] as const),
    ]);
    this.header = { kind: "header", columns: [...this.#sources.keys()], labels, warnings };
  }

  /** What is worth telling of the rows that were given. */
  get notes(): readonly Problem[] {
    return [...this.#late.notes, ...this.#hidden.notes];
  }

  partOf({ row, values, typed, origin, problem }: KeyedRow): TableRow | RefusedRow {
    if (this.#open) {
      this.#late.look(values.keys());
    }
    if (problem !== undefined) {
      return { kind: "refused", row, problem };
    }
    const cells = new Map<string, string>();
    const own = new Set<string>();
    for (const [name, source] of this.#sources) {
      const value = values.get(source) ?? this.#late.valueOf(name, values) ?? "";
      cells.set(name, this.#hidden.without(value, row, name));
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
}
