import type { AnyRecord } from "../../entity/entity.ts";
import type { Exact } from "../../number/exact.ts";
import { addDays, type PlainDate } from "../../time/plain-date.ts";
import type { CarryOverCount } from "../count-together.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import type { Outcome } from "./outcome.ts";
import { dateIn, numberOf, type ReadFact } from "./record-value.ts";
import type { Tally } from "./tally.ts";

interface Opening {
  readonly id: string;
  readonly day: PlainDate;
  readonly figure: Exact;
}

/** Records that start with another figure than one that ended the day before; keeps two figures of each record, for reports and not for files. */
export class CarryOverTally implements Tally {
  readonly #openings: Opening[] = [];
  readonly #closings = new Map<PlainDate, Exact[]>();
  readonly #count: CarryOverCount;
  readonly #context: CountingContext;
  readonly #opens: ReadFact;
  readonly #closes: ReadFact;

  constructor(count: CarryOverCount, read: (fact: string) => ReadFact, context: CountingContext) {
    this.#count = count;
    this.#context = context;
    this.#opens = read(count.opening.of);
    this.#closes = read(count.closing.of);
  }

  readonly add = (record: AnyRecord): void => {
    const { opening, closing } = this.#count;
    const { first, last } = this.#context.period;
    const [start, end] = [dateIn(record[opening.on]), dateIn(record[closing.on])];
    const begun = numberOf(this.#opens(record, this.#context));
    const left = numberOf(this.#closes(record, this.#context));
    if (start !== undefined && begun !== undefined && first <= start && start <= last) {
      this.#openings.push({ id: record.id, day: start, figure: begun });
    }
    if (end !== undefined && left !== undefined) {
      this.#closings.set(end, [...(this.#closings.get(end) ?? []), left]);
    }
  };

  readonly outcome = (): Outcome =>
    this.#openings.some((one) => this.#before(one).length > 0) ? { amount: this.#broken().length } : "nothing";

  readonly named = (): readonly string[] => this.#broken().map(({ id }) => id);

  #broken(): Opening[] {
    return this.#openings.filter((one) => this.#before(one).some((figure) => !figure.equals(one.figure)));
  }

  #before({ day }: Opening): readonly Exact[] {
    return this.#closings.get(addDays(day, -1)) ?? [];
  }
}
