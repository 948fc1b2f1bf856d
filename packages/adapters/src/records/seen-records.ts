import { hash } from "node:crypto";

/** Where a record was first seen. */
export interface FirstSeen {
  /** Number that the caller gave to the file. */
  readonly file: number;
  readonly row: number;
}

const smallest = 1 << 12;
/** Fuller tables are slow to search, emptier ones waste memory. */
const fullest = 0.7;

/**
 * Remembers which records were seen, in 14 bytes a place (20 to 40 bytes a record), however long their ids are.
 *
 * A record is known by 64 bits of the SHA-256 of its entity, unit and id. That two different ones of n share them has the
 * probability n² / 2⁶⁵: 7 × 10⁻⁷ for 5 million records, 1 × 10⁻⁵ for 20 million. Such a record would be rejected
 * as a duplicate, in sight and with the row of the other; none is ever counted twice.
 */
export class SeenRecords {
  #count = 0;
  #places = new Places(smallest);

  /** The place where the same record was first seen; `undefined`, and this place noted, if there is none. */
  note(key: string, file: number, row: number): FirstSeen | undefined {
    if (this.#count >= this.#places.size * fullest) {
      this.#places = this.#places.doubled();
    }
    // One character for each byte is the quickest form that the hash comes in.
    const digest = hash("sha256", key, "binary");
    const first = this.#places.add(word(digest, 0), word(digest, 4), { file, row });
    this.#count += first === undefined ? 1 : 0;
    return first;
  }
}

function word(digest: string, start: number): number {
  return (
    (digest.charCodeAt(start) |
      (digest.charCodeAt(start + 1) << 8) |
      (digest.charCodeAt(start + 2) << 16) |
      (digest.charCodeAt(start + 3) << 24)) >>>
    0
  );
}

/** A hash table in typed arrays, searched from place to place; row 0 marks a free place. */
class Places {
  readonly size: number;
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #files: Uint16Array;

  /** @param size A power of two. */
  constructor(size: number) {
    this.size = size;
    this.#high = new Uint32Array(size);
    this.#low = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
    this.#files = new Uint16Array(size);
  }

  add(high: number, low: number, { file, row }: FirstSeen): FirstSeen | undefined {
    let place = low & (this.size - 1);
    for (let taken = this.#rows[place] ?? 0; taken !== 0; taken = this.#rows[place] ?? 0) {
      if (this.#low[place] === low && this.#high[place] === high) {
        return { file: this.#files[place] ?? 0, row: taken };
      }
      place = (place + 1) & (this.size - 1);
    }
    this.#high[place] = high;
    this.#low[place] = low;
    this.#rows[place] = row;
    this.#files[place] = file;
    return undefined;
  }

  doubled(): Places {
    const larger = new Places(this.size * 2);
    for (let place = 0; place < this.size; place += 1) {
      const row = this.#rows[place] ?? 0;
      if (row !== 0) {
        larger.add(this.#high[place] ?? 0, this.#low[place] ?? 0, { file: this.#files[place] ?? 0, row });
      }
    }
    return larger;
  }
}
