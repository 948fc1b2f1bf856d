import { fromLegacy, hasAllCodes } from "./legacy-letters.ts";
import { isSyllable } from "./syllable.ts";
import type { LegacyEncoding } from "./text-encoding.ts";

/** A word as it stands, and as it reads in the encoding that was taken. */
export interface ReadWord {
  readonly before: string;
  readonly after: string;
}

/** What a sample of text says of its encoding. */
export type EncodingFinding =
  | { readonly kind: "none" }
  | {
      readonly kind: "found";
      readonly encoding: LegacyEncoding;
      readonly words: number;
      readonly share: number;
      readonly example: ReadWord;
    }
  | { readonly kind: "unclear"; readonly candidates: readonly (ReadWord & { readonly encoding: LegacyEncoding })[] };

/** Words with a code beyond ASCII, each character one byte. */
const codedWord = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g;
/** Different words that are looked at; text says what it is in far fewer. */
const mostWords = 500;
/** Fewer words can be an accident. */
const fewestWords = 3;
/** Share of words that must become Vietnamese, for one encoding… */
const enough = 0.9;
/** … and that no other one may reach. */
const tooMany = 0.6;

/** Words of a text that are in an encoding of one byte a letter, if the text is. */
export function codedWords(text: string): readonly string[] {
  return text.match(codedWord) ?? [];
}

/** Whether a word becomes Vietnamese when it is read in an encoding. */
export function readsAs(word: string, encoding: LegacyEncoding): boolean {
  return hasAllCodes(word, encoding) && isSyllable(fromLegacy(word, encoding));
}

/** Gathers words, each once, and weighs which encoding makes Vietnamese of them. */
export class EncodingEvidence {
  readonly #words = new Set<string>();
  readonly #candidates: readonly LegacyEncoding[];

  constructor(candidates: readonly LegacyEncoding[]) {
    this.#candidates = candidates;
  }

  add(words: readonly string[]): void {
    for (const word of words) {
      if (this.#words.size < mostWords) {
        this.#words.add(word);
      }
    }
  }

  /** The one encoding that makes Vietnamese of nearly all words while no other does; unclear if several or too few words do. */
  get finding(): EncodingFinding {
    const words = [...this.#words];
    const ranked = this.#candidates
      .map((encoding) => ({ encoding, fitting: words.filter((word) => readsAs(word, encoding)) }))
      .sort((a, b) => b.fitting.length - a.fitting.length);
    const [best, second] = ranked;
    if (best === undefined || best.fitting.length < enough * words.length || words.length === 0) {
      return { kind: "none" };
    }
    if (words.length < fewestWords || (second?.fitting.length ?? 0) > tooMany * words.length) {
      return {
        kind: "unclear",
        candidates: ranked
          .filter(({ fitting }) => fitting.length > tooMany * words.length)
          .map(({ encoding, fitting }) => ({ encoding, ...exampleOf(fitting, encoding) })),
      };
    }
    return {
      kind: "found",
      encoding: best.encoding,
      words: words.length,
      share: best.fitting.length / words.length,
      example: exampleOf(best.fitting, best.encoding),
    };
  }
}

/** The longest word shows best what was done. */
function exampleOf(words: readonly string[], encoding: LegacyEncoding): ReadWord {
  const before = words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
  return { before, after: fromLegacy(before, encoding) };
}
