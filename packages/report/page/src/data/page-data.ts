import { type Language, type Period, parsePeriod } from "@cchc/core";
import { type Policy, type Result, readPolicyData, readResult, Scorecard } from "@cchc/rules";
import { CountedSource } from "../../../src/html/payload/counted-source.ts";
import type { BeforePayload, PagePayload } from "../../../src/html/payload/page-payload.ts";
import { readSummaries, type UnitSummary } from "./unit-summary.ts";

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
  readonly counted: CountedSource | undefined;
  readonly #cards: PagePayload["cards"];
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
    this.#cards = payload.cards;
    this.#rows = new Map(this.units.map(({ unit }, row) => [unit.code, row]));
    this.counted =
      payload.cards.by === "cards"
        ? undefined
        : new CountedSource(payload.cards, {
            policy: this.policy,
            period: this.period,
            units: this.units.map(({ unit }) => unit),
            rankOf: (row) => this.units[row]?.rank,
          });
  }

  /** The summary of a unit by its code. */
  unit(code: string): UnitSummary | undefined {
    return this.units[this.#rows.get(code) ?? -1];
  }

  /** The card of a unit. */
  card(row: number): Scorecard {
    const kept = this.#kept.get(row);
    if (kept !== undefined) {
      return kept;
    }
    const card = this.#cards.by === "cards" ? Scorecard.parse(this.#cards.cards[row]) : this.#judged(row);
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
    if (this.counted === undefined) {
      throw new RangeError("the page carries no counts");
    }
    return this.counted.card(row);
  }
}
