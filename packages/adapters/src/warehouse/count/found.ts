/** What was found for units and periods: the period by its place in the list of those that are counted. */
export class Found<T> {
  readonly #byPeriod = new Map<number, Map<string, T>>();

  get(unit: string, period: number): T | undefined {
    return this.#byPeriod.get(period)?.get(unit);
  }

  set(unit: string, period: number, value: T): void {
    const units = this.#byPeriod.get(period) ?? new Map<string, T>();
    units.set(unit, value);
    this.#byPeriod.set(period, units);
  }

  /** What is there, or what is put there now. */
  at(unit: string, period: number, fresh: () => T): T {
    const known = this.get(unit, period);
    if (known !== undefined) {
      return known;
    }
    const made = fresh();
    this.set(unit, period, made);
    return made;
  }

  /** The same with something made of each value. */
  map<U>(made: (value: T, unit: string, period: number) => U): Found<U> {
    const found = new Found<U>();
    for (const [unit, period, value] of this) {
      found.set(unit, period, made(value, unit, period));
    }
    return found;
  }

  *[Symbol.iterator](): Generator<readonly [unit: string, period: number, value: T], void, undefined> {
    for (const [period, units] of this.#byPeriod) {
      for (const [unit, value] of units) {
        yield [unit, period, value];
      }
    }
  }

  get units(): Set<string> {
    return new Set([...this.#byPeriod.values()].flatMap((units) => [...units.keys()]));
  }
}
