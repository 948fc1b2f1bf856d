import type { MeasuredUnit } from "@cchc/core";
import type { AgencyEntry, PortalAnswer } from "./portal-answer.ts";

/**
 * The agencies of several answers. Answers with metrics name agencies by a long id alone, the others by that id and a code, so
 * the id joins them.
 */
export class AgencyBook {
  readonly #codes = new Map<string, string>();
  readonly #uncoded = new Set<string>();
  readonly #units = new Map<string, MeasuredUnit>();

  /** @param answers Those with codes give names and order before those without. */
  constructor(answers: readonly PortalAnswer[]) {
    for (const { id, code } of answers.flatMap(({ entries }) => entries)) {
      if (id !== undefined && code !== undefined) {
        this.#codes.set(id, code);
      }
    }
    const withCodes = answers.filter(({ entries }) => entries.some(({ code }) => code !== undefined));
    for (const { entries } of [...withCodes, ...answers]) {
      this.#add(entries);
    }
  }

  get units(): readonly MeasuredUnit[] {
    return [...this.#units.values()];
  }

  /** The portal's code of an agency; its long id where no answer tells the code. */
  unitOf({ id, code }: AgencyEntry): string {
    return code ?? this.#codes.get(id ?? "") ?? id ?? "";
  }

  /** Agencies whose code no answer tells. */
  get withoutCode(): readonly string[] {
    const codes = new Set(this.#codes.values());
    return [...this.#uncoded].filter((unit) => !codes.has(unit));
  }

  #add(entries: readonly AgencyEntry[]): void {
    const [province] = entries;
    for (const entry of entries) {
      const code = this.unitOf(entry);
      const parent = province === undefined || entry === province ? {} : { parent: this.unitOf(province) };
      if (!this.#units.has(code)) {
        this.#units.set(code, { code, name: entry.name, level: entry.level, ...parent });
      }
      if (entry.code === undefined && code === entry.id) {
        this.#uncoded.add(code);
      }
    }
  }
}
