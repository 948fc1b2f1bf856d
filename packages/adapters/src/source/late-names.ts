import type { Problem } from "@cchc/core";
import { shownName } from "../mapping/shown-name.ts";
import { findColumns } from "./header.ts";
import type { TableColumns } from "./table.ts";
import { tooManyNames } from "./table-problem.ts";
import type { SourcePlace } from "./table-source.ts";

const mostTold = 30;
/** All names of a table are held in memory, and each record may bring new ones. */
const most = { names: 10_000, letters: 4_194_304 } as const;

/** Names that only later records of an open table have: found under their aliases like those of the first, and told when nobody uses them. */
export class LateNames {
  readonly #columns: TableColumns;
  readonly #seen: Set<string>;
  readonly #byColumn = new Map<string, string[]>();
  readonly #unused: string[] = [];

  readonly #place: SourcePlace;
  #letters = 0;

  /** @throws CchcError `table/too-many-names`; {@link LateNames.look} too. */
  constructor(names: readonly string[], columns: TableColumns, place: SourcePlace) {
    this.#columns = columns;
    this.#place = place;
    this.#seen = new Set(names);
    this.#count(names.join(""));
  }

  /** Looks at the names of a record. */
  look(names: Iterable<string>): void {
    for (const name of names) {
      if (!this.#seen.has(name)) {
        this.#seen.add(name);
        this.#count(name);
        this.#take(name);
      }
    }
  }

  #count(name: string): void {
    this.#letters += name.length;
    if (this.#seen.size > most.names || this.#letters > most.letters) {
      throw tooManyNames(most.names, this.#place);
    }
  }

  #take(name: string): void {
    const [column] = findColumns([name], this.#columns).keys();
    if (column === undefined) {
      this.#unused.push(name);
    } else {
      this.#byColumn.set(column, [...(this.#byColumn.get(column) ?? []), name]);
    }
  }

  /** What a record has for a column under a later name. */
  valueOf(column: string, values: ReadonlyMap<string, string>): string | undefined {
    const name = this.#byColumn.get(column)?.find((one) => values.has(one));
    return name === undefined ? undefined : values.get(name);
  }

  get notes(): readonly Problem[] {
    const count = this.#unused.length;
    return count === 0
      ? []
      : [
          {
            code: "table/late-names",
            what: {
              vi: `tên chỉ có ở các bản ghi sau, không dùng đến: ${count}`,
              en: `names that only later records have, not used: ${count}`,
            },
            given: `${this.#unused.slice(0, mostTold).map(shownName).join(", ")}${count > mostTold ? ", …" : ""}`,
            expected: { vi: "chỉ các tên được mô tả", en: "only the names that are described" },
            place: this.#place,
          },
        ];
  }
}
