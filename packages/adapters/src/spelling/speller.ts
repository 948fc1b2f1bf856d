import { editDistance } from "./edit-distance.ts";
import { fold } from "./fold.ts";

/** Something that could have been meant: the right form, and any other words it is known by. */
export interface Candidate {
  readonly text: string;
  readonly alias?: string;
}

const longestGiven = 100;
const mostSuggestions = 3;
/** A file in which every row is wrong must not cost a search of the whole list for every row. */
const mostComparisons = 300_000;

/** Finds what was probably meant by a name that is not in a list. */
export class Speller {
  readonly #candidates: Iterable<Candidate>;
  readonly #found = new Map<string, readonly string[]>();
  #comparisons = 0;
  #folded: readonly (readonly [key: string, text: string])[] | undefined;

  /** @param candidates What could be meant; read once, at the first search. */
  constructor(candidates: Iterable<Candidate>) {
    this.#candidates = candidates;
  }

  /**
   * Up to three right forms, the closest first; none when nothing is close, or after too many searches.
   *
   * @example
   * new Speller([{ text: "progress" }]).suggest("Progess"); // ["progress"]
   */
  suggest(given: string): readonly string[] {
    const known = this.#found.get(given);
    if (known !== undefined) {
      return known;
    }
    if (this.#comparisons >= mostComparisons || given.length > longestGiven) {
      return [];
    }
    const suggestions = this.#search(fold(given));
    this.#found.set(given, suggestions);
    return suggestions;
  }

  #search(key: string): readonly string[] {
    const limit = Math.min(3, Math.max(1, Math.floor(key.length / 3)));
    const distances = new Map<string, number>();
    for (const [other, text] of this.#keys()) {
      this.#comparisons += 1;
      const distance = editDistance(key, other, limit);
      if (distance <= limit) {
        distances.set(text, Math.min(distance, distances.get(text) ?? distance));
      }
    }
    return [...distances]
      .sort((a, b) => a[1] - b[1])
      .slice(0, mostSuggestions)
      .map(([text]) => text);
  }

  #keys(): readonly (readonly [key: string, text: string])[] {
    this.#folded ??= [...this.#candidates].flatMap(({ text, alias }) =>
      [text, alias].filter((word) => word !== undefined).map((word) => [fold(word), text] as const),
    );
    return this.#folded;
  }
}
