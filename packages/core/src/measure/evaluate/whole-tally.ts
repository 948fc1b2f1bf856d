import type { AnyRecord } from "../../entity/entity.ts";
import { Exact } from "../../number/exact.ts";
import { dayNumber } from "../../time/plain-date.ts";
import type { WholeCount } from "../count-together.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import type { Outcome } from "./outcome.ts";
import { dateIn, numberOf, type ReadFact } from "./record-value.ts";
import type { Tally } from "./tally.ts";

interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly figure: Exact;
}

/** A sum over records that make the period up, day for day; keeps a figure of each record, for reports and not for files. */
export class WholeTally implements Tally {
  /** By first day, the longest first; of equals the one with the last id, as a report that was handed in again. */
  readonly #from = new Map<number, Stretch[]>();
  readonly #count: WholeCount;
  readonly #read: ReadFact;
  readonly #context: CountingContext;
  readonly #first: number;
  readonly #last: number;

  constructor(count: WholeCount, read: ReadFact, context: CountingContext) {
    this.#count = count;
    this.#read = read;
    this.#context = context;
    this.#first = dayNumber(context.period.first);
    this.#last = dayNumber(context.period.last);
  }

  readonly add = (record: AnyRecord): void => {
    const [first, last] = [dateIn(record[this.#count.from]), dateIn(record[this.#count.to])];
    const figure = numberOf(this.#read(record, this.#context));
    if (first === undefined || last === undefined || figure === undefined || first > last) {
      return;
    }
    const stretch = { id: record.id, from: dayNumber(first), to: dayNumber(last), figure };
    this.#from.set(stretch.from, [...(this.#from.get(stretch.from) ?? []), stretch].sort(longestFirst));
  };

  readonly outcome = (): Outcome => {
    const parts = this.#partsFrom(this.#first, new Set());
    return parts === undefined ? "nothing" : { amount: Exact.sum(parts.map(({ figure }) => figure)) };
  };

  readonly named = (): readonly string[] => (this.#partsFrom(this.#first, new Set()) ?? []).map(({ id }) => id);

  /** Records that cover every day from one on to the end of the period; undefined when there are none. */
  #partsFrom(day: number, dead: Set<number>): Stretch[] | undefined {
    if (day === this.#last + 1) {
      return [];
    }
    for (const one of dead.has(day) ? [] : (this.#from.get(day) ?? [])) {
      const rest = one.to <= this.#last ? this.#partsFrom(one.to + 1, dead) : undefined;
      if (rest !== undefined) {
        return [one, ...rest];
      }
    }
    // No way on from this day: it is not tried again by another way to it.
    dead.add(day);
    return undefined;
  }
}

function longestFirst(a: Stretch, b: Stretch): number {
  return b.to - a.to || (a.id < b.id ? 1 : -1);
}
