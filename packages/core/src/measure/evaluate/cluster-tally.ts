import type { AnyRecord } from "../../entity/entity.ts";
import type { Period } from "../../time/period.ts";
import { dayNumber, fromDayNumber } from "../../time/plain-date.ts";
import type { ClusterCount } from "../count-together.ts";
import type { Outcome } from "./outcome.ts";
import { dateIn } from "./record-value.ts";
import type { Tally } from "./tally.ts";

/** How long a slot is, in minutes. */
const lengths = { minute: 1, hour: 60, day: 1440 } as const;

/** What is known of a slot with more than one record. */
interface Crowd {
  count: number;
  readonly ids: string[];
}

/**
 * Most records in one slot of time. A slot with one record is a bit, so that memory depends on the period's length and on
 * crowded slots, and not on how many records there are; the id of the record that came first to its slot is not kept.
 */
export class ClusterTally implements Tally {
  #single: Uint32Array | undefined;
  readonly #crowds = new Map<number, Crowd>();
  #any = false;
  readonly #field: string;
  readonly #minutes: number;
  readonly #keep: number;
  readonly #first: number;
  readonly #slots: number;

  constructor({ of, within }: ClusterCount, { first, last }: Period, keep: number) {
    this.#field = of;
    this.#minutes = lengths[within];
    this.#keep = keep;
    this.#first = dayNumber(first);
    this.#slots = (dayNumber(last) - this.#first + 1) * (lengths.day / this.#minutes);
  }

  readonly add = (record: AnyRecord): void => {
    const slot = this.#slotOf(record[this.#field]);
    if (slot === undefined || slot < 0 || slot >= this.#slots) {
      return;
    }
    if (this.#isFirst(slot)) {
      this.#any = true;
      return;
    }
    const crowd = this.#crowds.get(slot) ?? { count: 1, ids: [] };
    crowd.count += 1;
    if (crowd.ids.length < this.#keep) {
      crowd.ids.push(record.id);
    }
    this.#crowds.set(slot, crowd);
  };

  /** Whether nothing was in the slot before; from now on something is. */
  #isFirst(slot: number): boolean {
    this.#single ??= new Uint32Array(Math.ceil(this.#slots / 32));
    const [word, bit] = [Math.floor(slot / 32), 1 << (slot % 32)];
    const before = this.#single[word] ?? 0;
    this.#single[word] = before | bit;
    return (before & bit) === 0;
  }

  #slotOf(value: AnyRecord[string]): number | undefined {
    const day = dateIn(value);
    if (typeof value !== "string" || day === undefined) {
      return undefined;
    }
    const minute = Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16));
    return Math.floor(((dayNumber(day) - this.#first) * lengths.day + minute) / this.#minutes);
  }

  /** The most crowded slot, the earliest of several. */
  #largest(): readonly [slot: number, crowd: Crowd] | undefined {
    return [...this.#crowds].reduce<[number, Crowd] | undefined>((largest, one) => {
      const more = largest === undefined ? 1 : one[1].count - largest[1].count || largest[0] - one[0];
      return more > 0 ? one : largest;
    }, undefined);
  }

  /** One record is a cluster of one, and no place of its own is worth telling. */
  readonly outcome = (): Outcome => {
    const largest = this.#largest();
    return largest === undefined
      ? { amount: this.#any ? 1 : 0 }
      : { amount: largest[1].count, at: this.#textOf(largest[0]) };
  };

  readonly named = (): readonly string[] => this.#largest()?.[1].ids ?? [];

  /** `2025-12-31 16:45` for a minute or an hour, `2025-12-31` for a day. */
  #textOf(slot: number): string {
    const minutes = slot * this.#minutes;
    const day = fromDayNumber(this.#first + Math.floor(minutes / lengths.day));
    const clock = [Math.floor((minutes % lengths.day) / 60), minutes % 60];
    const time = clock.map((part) => `${part}`.padStart(2, "0")).join(":");
    return this.#minutes === lengths.day ? day : `${day} ${time}`;
  }
}
