import { type Language, type Period, parsePeriod } from "@cchc/core";
import { type Policy, type Result, readPolicyData, readResult, Scorecard } from "@cchc/rules";
import { CountedSource } from "../../../src/html/payload/counted-source.ts";
import type { BeforePayload, PagePayload, WholePayload } from "../../../src/html/payload/page-payload.ts";
import { wellFormed } from "./route.ts";
import { readSummaries, type UnitSummary } from "./unit-summary.ts";

type CarriedCards = WholePayload["cards"];

/** Cards that are kept once they are made. */
const mostKept = 400;

/** Everything that the page shows, read from what it carries. Cards are made when they are asked for. */
export class PageData {
  readonly language: Language;
  /** The result without its cards. */
  readonly result: Result;
  readonly policy: Policy;
  readonly period: Period;
  readonly units: readonly UnitSummary[];
  readonly provinces: readonly string[];
  readonly before: BeforePayload | undefined;
  readonly idsLeftOut: number;
  /** The counts that cards are judged on; absent where the page carries the cards themselves. */
  get counted(): CountedSource | undefined {
    return this.#counted;
  }

  /** Whether the cards were read: the ranking is there before them. */
  get hasCards(): boolean {
    return this.#cards !== undefined;
  }

  #counted: CountedSource | undefined;
  #cards: CarriedCards | undefined;
  readonly #kept = new Map<number, Scorecard>();
  readonly #rows: ReadonlyMap<string, number>;

  constructor(payload: PagePayload) {
    const { result } = payload;
    this.language = payload.language;
    this.result = readResult({ ...(typeof result === "object" ? result : {}), cards: [] });
    this.policy = readPolicyData(this.result.policy.files);
    this.period = parsePeriod(this.result.period.text);
    this.units = readSummaries(payload);
    this.provinces = [...payload.provinces].sort((a, b) => a.localeCompare(b, "vi"));
    this.before = payload.before;
    this.idsLeftOut = payload.idsLeftOut;
    this.#rows = new Map(this.units.map(({ unit }, row) => [wellFormed(unit.code), row]));
  }

  /** Takes the cards that the page carries. */
  take(cards: CarriedCards): void {
    const { policy, period } = this;
    const units = this.units.map(({ unit }) => unit);
    const rankOf = (row: number) => this.units[row]?.rank;
    this.#counted = cards.by === "cards" ? undefined : new CountedSource(cards, { policy, period, units, rankOf });
    this.#cards = cards;
  }

  /** The summary of a unit by its code. */
  unit(code: string): UnitSummary | undefined {
    return this.units[this.#rows.get(wellFormed(code)) ?? -1];
  }

  /** The card of a unit. */
  card(row: number): Scorecard {
    const kept = this.#kept.get(row);
    if (kept !== undefined) {
      return kept;
    }
    const card = this.#cards?.by === "cards" ? Scorecard.parse(this.#cards.cards[row]) : this.#judged(row);
    if (this.#kept.size >= mostKept) {
      this.#kept.clear();
    }
    this.#kept.set(row, card);
    return card;
  }

  /** The result with the cards of some units. */
  resultWith(cards: readonly Scorecard[]): Result {
    return { ...this.result, cards: [...cards] };
  }

  #judged(row: number): Scorecard {
    if (this.#counted === undefined) {
      throw new RangeError("the cards were not read yet");
    }
    return this.#counted.card(row);
  }
}
