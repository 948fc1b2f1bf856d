import type { RejectedRow } from "@cchc/adapters";
import type { AnyRecord, Localized, Problem } from "@cchc/core";
import type { RejectedKind, RejectedOfUnit } from "@cchc/rules";

/** Rows that are named of each kind; the others are counted. */
const mostRows = 10;
/** Repeated records that are kept to be held against the first of their id. */
const mostRepeated = 1_000;

/** A record that was rejected because its id was given before. */
export interface Repeated {
  readonly entity: string;
  readonly record: AnyRecord;
}

interface Kind extends Pick<RejectedKind, "table" | "entity" | "code" | "field"> {
  what: Localized | undefined;
  count: number;
  readonly first: string[];
}

/** Sorts rejected rows by reason and by unit, as they come: memory grows with kinds and units, not with rows. */
export class RejectedRowsByReason {
  readonly #kinds = new Map<string, Kind>();
  readonly #units = new Map<string, { -readonly [Key in keyof RejectedOfUnit]: RejectedOfUnit[Key] }>();
  readonly repeated: Repeated[] = [];
  #notKept = 0;

  /** Repeated records that were not kept, since there are very many. */
  get notKept(): number {
    return this.#notKept;
  }

  /** By table, the most frequent first. */
  get kinds(): RejectedKind[] {
    return [...this.#kinds.values()]
      .sort((a, b) => (a.table === b.table ? b.count - a.count : a.table < b.table ? -1 : 1))
      .map(({ count, first, what, ...kind }) => ({
        ...kind,
        ...(what === undefined ? {} : { what }),
        rows: { count, first },
      }));
  }

  /** Those rows whose unit is known. */
  get ofUnits(): readonly RejectedOfUnit[] {
    return [...this.#units.values()];
  }

  add(row: RejectedRow): void {
    for (const problem of row.problems) {
      this.#addKind(row, problem);
    }
    const { entity, unit, repeated } = row;
    if (entity !== undefined && unit !== undefined) {
      const key = `${entity}\n${unit}`;
      const known = this.#units.get(key) ?? { entity, unit, rejected: 0, repeated: 0 };
      this.#units.set(key, known);
      known.rejected += 1;
      known.repeated += Number(repeated !== undefined);
    }
    if (entity !== undefined && repeated !== undefined) {
      this.#keep({ entity, record: repeated });
    }
  }

  #addKind({ file: table, entity, row }: RejectedRow, { code, place, what }: Problem): void {
    const field = place?.field;
    const key = JSON.stringify([table, code, field]);
    const named = { ...(entity === undefined ? {} : { entity }), ...(field === undefined ? {} : { field }) };
    const kind = this.#kinds.get(key) ?? { table, code, ...named, what, count: 0, first: [] };
    this.#kinds.set(key, kind);
    kind.count += 1;
    // What is said of one row alone, such as the row that it repeats, is not said of the kind.
    kind.what = kind.what?.en === what.en ? kind.what : undefined;
    if (kind.first.length < mostRows) {
      kind.first.push(String(row));
    }
  }

  #keep(one: Repeated): void {
    if (this.repeated.length < mostRepeated) {
      this.repeated.push(one);
    } else {
      this.#notKept += 1;
    }
  }
}
