import type { AnyRecord } from "../../entity/entity.ts";
import { CchcError } from "../../problem.ts";
import type { RecordIds } from "../measurement.ts";
import type { Verdict } from "./classify.ts";
import type { Outcome } from "./outcome.ts";
import type { Tally } from "./tally.ts";

/** What came of one measure over records for one unit and period. */
export interface RecordOutcome {
  readonly outcome: Outcome;
  /** Records that the exclusion left out. */
  readonly excluded: number;
  /** Records that a missing value left open, in the population or in the numerator. */
  readonly undecided: number;
  /** Records that lack the date which would put them into a period. */
  readonly undated: number;
  /** Records that do not meet the numerator and still can, or that count and can cease to; absent where the measure does not say which can. */
  readonly changeable?: number;
  /** Whether any record had its date in the period, in the population or not: else there is nothing to compare with. */
  readonly seen: boolean;
  /** What made counting impossible, such as a year that the calendar does not cover. */
  readonly fault?: string;
  /** Ids of the first records of each kind, when they were to be kept. */
  readonly records?: RecordIds;
}

/** Where a record lies: in the period that is counted, in another one, or in none, since it lacks the date. */
export type Placed = "inside" | "outside" | "undated";

const kinds = {
  met: "met",
  counted: "notMet",
  excluded: "excluded",
  open: "undecided",
  unsure: "undecided",
  outside: undefined,
  apart: undefined,
  undated: undefined,
} as const satisfies Record<Verdict, keyof RecordIds | undefined>;

/** How one measure counts the records of one unit in one period. */
export interface UnitCounting {
  readonly newTally: () => Tally;
  readonly classify: (record: AnyRecord) => Verdict;
  /** Whether a record that does not meet the numerator still can, or one that counts can cease to; absent where the measure does not say. */
  readonly canChange?: (record: AnyRecord) => boolean;
  /** The field that dates a record. */
  readonly dateField: string | undefined;
  /** How many ids of each kind of record are kept. */
  readonly keep: number;
}

/** The tally of one measure, unit and period, with what was left out, left open, and what went wrong. */
export class UnitTally {
  #excluded = 0;
  #undecided = 0;
  #undated = 0;
  #changeable = 0;
  #seen = false;
  #fault: string | undefined;
  readonly #tally: Tally | undefined;
  readonly #counting: UnitCounting;
  readonly #kept = new Map<keyof RecordIds, string[]>();

  constructor(counting: UnitCounting) {
    this.#counting = counting;
    this.#tally = this.#orFault(counting.newTally);
  }

  /** Counts a record; whether it lies in the period, in another, or in none for want of a date. */
  add(record: AnyRecord): Placed {
    const verdict = this.#orFault(() => this.#counting.classify(record));
    // Nothing asks a record of another period anything that could go wrong: one that has no verdict is of this one.
    this.#seen ||= verdict !== "outside" && verdict !== "undated" && this.#isDated(record);
    if (verdict === undefined) {
      return "inside";
    }
    this.#orFault(() => this.#count(record, verdict));
    if (this.#counting.keep > 0) {
      this.#keepId(record.id, kinds[verdict]);
    }
    return verdict === "outside" || verdict === "undated" ? verdict : "inside";
  }

  /** What a step gives; a year that the calendar does not cover, or a period that cannot be split, spoils this tally and no other. */
  #orFault<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof CchcError)) {
        throw error;
      }
      this.#fault ??= error.message;
      return undefined;
    }
  }

  #isDated(record: AnyRecord): boolean {
    const { dateField } = this.#counting;
    return dateField === undefined || record[dateField] !== undefined;
  }

  #count(record: AnyRecord, verdict: Verdict): void {
    switch (verdict) {
      case "excluded":
        this.#excluded += 1;
        break;
      case "open":
        this.#undecided += 1;
        break;
      case "unsure":
        this.#undecided += 1;
        this.#countNotMet(record);
        break;
      case "counted":
        this.#countNotMet(record);
        break;
      case "met":
        this.#tally?.add(record, true);
        break;
      case "undated":
        this.#undated += 1;
        break;
      case "outside":
      case "apart":
        break;
    }
  }

  #countNotMet(record: AnyRecord): void {
    this.#changeable += this.#counting.canChange?.(record) === true ? 1 : 0;
    this.#tally?.add(record, false);
  }

  #keepId(id: string, kind: keyof RecordIds | undefined): void {
    const ids = kind === undefined ? undefined : (this.#kept.get(kind) ?? []);
    if (kind !== undefined && ids !== undefined && ids.length < this.#counting.keep) {
      ids.push(id);
      this.#kept.set(kind, ids);
    }
  }

  outcome(): RecordOutcome {
    return {
      outcome: this.#tally?.outcome() ?? "nothing",
      excluded: this.#excluded,
      seen: this.#seen,
      undecided: this.#undecided,
      undated: this.#undated,
      ...(this.#counting.canChange === undefined ? {} : { changeable: this.#changeable }),
      ...(this.#fault === undefined ? {} : { fault: this.#fault }),
      ...this.#records(),
    };
  }

  /** What was kept, save that a tally which knows what its figure is about names those records itself. */
  #records(): { readonly records?: RecordIds } {
    const kept = new Map(this.#kept);
    const named = this.#tally?.named?.();
    if (named !== undefined) {
      kept.delete("notMet");
    }
    if (named !== undefined && named.length > 0 && this.#counting.keep > 0) {
      kept.set("notMet", named.slice(0, this.#counting.keep));
    }
    return kept.size === 0 ? {} : { records: Object.fromEntries(kept) };
  }
}
