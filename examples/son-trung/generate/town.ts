import { type Commune, mergerDay } from "./commune.ts";
import { type Day, dayOf, dayText, workdayFrom, yearOfDay } from "./days.ts";
import type { Options } from "./options.ts";
import { type ProblemId, plantedProblems } from "./problems/planted-problems.ts";
import { Random } from "./random.ts";

/** A year of a commune, or a part of it when the merger divides it. */
export interface Stretch {
  readonly unit: string;
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

/** A thing on a day: the day is worked, and the unit is the one in charge on it. */
export interface Event {
  /** From 1, within the year. */
  readonly number: number;
  readonly unit: string;
  readonly day: Day;
  readonly on: string;
}

/** An event that comes back every year. */
export interface YearlyEvent extends Event {
  readonly id: string;
  readonly year: number;
  readonly random: Random;
}

/** Days of a year. */
export type Dates = readonly (readonly [month: number, day: number])[];

const baselineYears = [2016, 2017, 2018, 2019, 2020] as const;

/** One commune over all years: who is in charge when, what is known, and what is planted. */
export class Town {
  readonly options: Options;
  readonly before: string;
  readonly after: string;
  readonly #isFirst: boolean;

  constructor(options: Options, commune: Commune, index: number) {
    this.options = options;
    this.before = commune.before.code;
    this.after = commune.after.code;
    this.#isFirst = index === 0;
  }

  /** Years of the resolution. */
  get years(): readonly number[] {
    const { from, to } = this.options;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  }

  /** The baseline, if it is wanted. */
  get baseline(): readonly number[] {
    return this.options.baseline ? baselineYears : [];
  }

  get allYears(): readonly number[] {
    return [...this.baseline, ...this.years];
  }

  /** The commune in charge on a day. */
  unitOn(day: Day): string {
    return day < mergerDay ? this.before : this.after;
  }

  /** Whether a part of the big commune of after the merger. */
  isMerged(day: Day): boolean {
    return day >= mergerDay && this.before !== this.after;
  }

  /** A sequence of random numbers of its own for an entity and a year, or whatever the key names. */
  random(...key: readonly (string | number)[]): Random {
    return new Random([this.options.seed, this.before, ...key].join("/"));
  }

  /** How many of a planted problem this commune gets in a year: 0 unless it is the place and the problem is wanted. */
  planted(id: ProblemId, year: number): number {
    if (!this.#isFirst || !this.options.problems.has(id)) {
      return 0;
    }
    return plantedProblems.find((problem) => problem.id === id && problem.year === year)?.count ?? 0;
  }

  /** Text of a day; nothing if it lies after the last known day. */
  known(day: Day | undefined): string | undefined {
    return day === undefined || day > this.options.until ? undefined : dayText(day);
  }

  /** The years as each unit had them: 2025 is two halves when the merger changed the unit. */
  get stretches(): readonly Stretch[] {
    const all = this.years.flatMap((year) => this.#stretchesOf(year));
    return all.filter(({ first }) => first <= this.options.until);
  }

  /** The working days on or after given days (month, day) of a year that are known already. */
  events(year: number, dates: Dates): Event[] {
    return dates.flatMap(([month, day], index) => {
      const worked = workdayFrom(dayOf(year, month, day));
      const isKnown = worked <= this.options.until && yearOfDay(worked) === year;
      return isKnown ? [{ number: index + 1, unit: this.unitOn(worked), day: worked, on: dayText(worked) }] : [];
    });
  }

  /** Events on the same days of every year, each with an id and random numbers of its own. */
  *yearlyEvents(name: string, dates: Dates, years = this.years): Generator<YearlyEvent> {
    for (const year of years) {
      for (const event of this.events(year, dates)) {
        const id = simulatedId(event.unit, name, String(year).slice(2), event.number);
        yield { ...event, year, id, random: this.random(name, year, event.number) };
      }
    }
  }

  #stretchesOf(year: number): Stretch[] {
    const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    if (first >= mergerDay || last < mergerDay || this.before === this.after) {
      return [{ unit: this.unitOn(last), year, first, last }];
    }
    return [
      { unit: this.before, year, first, last: mergerDay - 1 },
      { unit: this.after, year, first: mergerDay, last },
    ];
  }
}

/** Id of a simulated record: `SIM-18187-plan-24-1`. Nothing that begins with SIM- is real. */
export function simulatedId(unit: string, name: string, ...parts: readonly (string | number)[]): string {
  return ["SIM", unit, name, ...parts].join("-");
}
