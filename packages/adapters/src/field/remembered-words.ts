import { fold } from "../spelling/fold.ts";

/** A column repeats a few words a million times; more than these are not remembered. */
const mostRemembered = 1_000;

/** Finds words whatever their capitals and diacritics, and remembers how they were written. */
export class RememberedWords<T> {
  readonly #folded: ReadonlyMap<string, T>;
  readonly #seen = new Map<string, T>();

  /** @param folded Meaning by folded word. */
  constructor(folded: ReadonlyMap<string, T>) {
    this.#folded = folded;
  }

  get(text: string): T | undefined {
    const seen = this.#seen.get(text);
    if (seen !== undefined) {
      return seen;
    }
    const found = this.#folded.get(fold(text));
    if (found !== undefined && this.#seen.size < mostRemembered) {
      this.#seen.set(text, found);
    }
    return found;
  }
}
