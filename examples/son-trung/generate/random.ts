/**
 * Random numbers that are the same on every machine: xoshiro128** (Blackman and Vigna, public domain), seeded with
 * splitmix32 from the FNV-1a hash of a text. Only whole-number arithmetic of 32 bits is used.
 *
 * Every unit, entity and year has a key and so a sequence of its own: leaving an entity out changes no other one.
 *
 * @example
 * new Random("1/18187/case-file/2024").below(6); // the same number today and tomorrow
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(key: string) {
    const seed = splitmix(hashOf(key));
    [this.#a, this.#b, this.#c, this.#d] = [seed(), seed(), seed(), seed()];
  }

  /** At least 0 and less than 1. */
  next(): number {
    const scrambled = Math.imul(rotated(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotated(this.#d, 11);
    return (scrambled >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to one less than the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so many times in a hundred: `chance(5)`. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** One of the values, all equally likely. */
  pick<const T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function splitmix(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const first = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    const second = Math.imul(first ^ (first >>> 15), 0x735a2d97);
    return second ^ (second >>> 15);
  };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
