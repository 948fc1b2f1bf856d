import { RememberedWords } from "../field/remembered-words.ts";
import { fold } from "../spelling/fold.ts";

/** Longer cells are no words of a list. */
const longestWord = 200;

/** What the words of a column mean, as a mapping says; words that it doesn't name stay as they are. */
export class ValueMap {
  readonly #exact: ReadonlyMap<string, string>;
  readonly #folded: RememberedWords<string>;

  /** @param words Meaning by word; an empty meaning is a blank cell. */
  constructor(words: Readonly<Record<string, string | boolean | number>>) {
    const pairs = Object.entries(words).map(
      ([word, meaning]) => [word.normalize("NFC").trim(), String(meaning)] as const,
    );
    this.#exact = new Map(pairs);
    // Two words that only capitals or diacritics keep apart must be written as they are.
    const keys = pairs.map(([word]) => fold(word));
    const apart = pairs.filter(
      (_, index) => keys[index] !== "" && keys.indexOf(keys[index] ?? "") === keys.lastIndexOf(keys[index] ?? ""),
    );
    this.#folded = new RememberedWords(new Map(apart.map(([word, meaning]) => [fold(word), meaning])));
  }

  /** The meaning of a cell. */
  meaning(cell: string): string {
    return this.#exact.get(cell) ?? (cell.length > longestWord ? undefined : this.#folded.get(cell)) ?? cell;
  }
}
