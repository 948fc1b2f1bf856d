import { printable } from "@cchc/core";
import { type Candidate, Speller } from "../spelling/speller.ts";
import type { Fault } from "./fault.ts";

/** A list of names that a column may hold, and the words for one that is not among them. */
export interface NameList {
  /** Code of the fault: `count/unknown-measure`. */
  readonly code: string;
  readonly what: Fault["what"];
  readonly expected: Fault["expected"];
}

/** Explains names that are not in a list, with those that are close. */
export class UnknownNames {
  readonly #list: NameList;
  readonly #speller: Speller;
  readonly #aliases: ReadonlyMap<string, string>;

  /** @param candidates The names in the list; an alias (the name of a unit beside its code) is found and shown too. */
  constructor(list: NameList, candidates: readonly Candidate[]) {
    this.#list = list;
    this.#speller = new Speller(candidates);
    this.#aliases = new Map(candidates.map(({ text, alias }) => [text, alias ?? text]));
  }

  /** The fault for this name; its example is the closest right one. */
  fault(name: string): Fault {
    const { code, what, expected } = this.#list;
    const near = this.#speller.suggest(name);
    if (near[0] === undefined) {
      return { code, what, expected };
    }
    const shown = near.map((text) => this.#shown(text)).join(", ");
    return {
      code,
      what,
      expected: { vi: `${expected.vi}; gần nhất: ${shown}`, en: `${expected.en}; close: ${shown}` },
      example: near[0],
    };
  }

  #shown(text: string): string {
    const alias = this.#aliases.get(text) ?? text;
    return alias === text ? printable(text) : `${printable(text)} (${printable(alias)})`;
  }
}
