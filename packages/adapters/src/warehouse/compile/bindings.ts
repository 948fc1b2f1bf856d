import type { Dialect } from "../dialect/dialect.ts";

/** Texts of conditions on their way into a statement: parameters where the engine takes them. */
export class Bindings {
  readonly #dialect: Dialect;
  readonly #places = new Map<string, number>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** What stands in the statement for a text. */
  text(value: string): string {
    if (this.#dialect.parameter === undefined) {
      return this.#dialect.text(value);
    }
    const place = this.#places.get(value) ?? this.#places.size + 1;
    this.#places.set(value, place);
    return this.#dialect.parameter(place);
  }

  /** The values of the parameters, in order. */
  get values(): readonly string[] {
    return [...this.#places.keys()];
  }
}
