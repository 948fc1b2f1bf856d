/** Remembers the row in which a pair of names was first accepted. */
export class FirstRows {
  readonly #rows = new Map<string, Map<string, number>>();

  /** The earlier row with the same pair; `undefined`, and this row noted, if there is none. */
  note(one: string, other: string, row: number): number | undefined {
    const rows = this.#rows.get(one) ?? new Map<string, number>();
    this.#rows.set(one, rows);
    const first = rows.get(other);
    if (first === undefined) {
      rows.set(other, row);
    }
    return first;
  }
}
