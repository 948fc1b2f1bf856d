import type { Problem } from "@cchc/core";
import { hiddenCharacters } from "../text/converted.ts";
import type { SourcePlace } from "./table-source.ts";

/**
 * Spaces other than the plain one, and characters that nobody sees; a joiner has no use in Vietnamese. Those that turn the direction
 * of what follows are not among them: no office types them, so they stay in sight.
 */
const hidden = /[\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]/;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** A text as it looks: unusual spaces are plain ones, what nobody sees is gone. */
export function asSeen(text: string): string {
  return hidden.test(text) ? text.replaceAll(spaces, " ").replaceAll(unseen, "").trim() : text;
}

/** Takes hidden characters out of the cells of a table: two codes that look the same are the same. Counts the cells, for one note. */
export class HiddenCharacters {
  readonly #place: SourcePlace;
  #count = 0;
  #first: Problem["place"];

  constructor(place: SourcePlace) {
    this.#place = place;
  }

  /** One note, placed at the first such cell; none if there was none. */
  get notes(): readonly Problem[] {
    return this.#first === undefined ? [] : [hiddenCharacters(this.#count, this.#first)];
  }

  /** The cell as it looks. */
  without(cell: string, row: number, field: string): string {
    if (!hidden.test(cell)) {
      return cell;
    }
    this.#count += 1;
    this.#first ??= { ...this.#place, row, field };
    return asSeen(cell);
  }
}
