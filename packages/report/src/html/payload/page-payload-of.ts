import { type Language, parsePeriod } from "@cchc/core";
import { canonicalJson, type Policy, type Result, ruleInForce, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../../subject/report-subject.ts";
import { beforePayload } from "./before-payload.ts";
import { countedCards } from "./counted-cards.ts";
import { CountedSource } from "./counted-source.ts";
import { type KeptIds, withFewerIds } from "./fewer-ids.ts";
import type { CountedCards, StoredCards, SummaryRow, WholePayload } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";
import { summaryRow } from "./summary-row.ts";

/** What a page is told beside its subject. */
export interface PageOptions {
  /** The language that the page opens in; it can be switched there. */
  readonly language?: Language;
  /** The name of the province of a unit, by which the ranking is filtered. */
  readonly provinceOf?: (unit: Scorecard["unit"]) => string | undefined;
  /** Groups of units, by code, whose totals are too close to tell apart: shown as such beside their ranks. */
  readonly alike?: readonly (readonly string[])[];
  /** Most ids of records that the page carries; ids of what failed are kept first. */
  readonly mostIds?: number;
}

/** Some 3 MB of ids in a page. */
const mostIdsByDefault = 120_000;

/** Everything that a page carries of a result. */
export function pagePayload(subject: ReportSubject, options: PageOptions = {}): WholePayload {
  const { policy, before } = subject;
  const kept = withFewerIds(subject.result, options.mostIds ?? mostIdsByDefault);
  const { cards, ...result } = kept.result;
  const provinces = new Provinces(options.provinceOf ?? parentAmong(cards));
  const alike = alikeGroups(options.alike ?? []);
  const summaries = cards.map((card): SummaryRow => {
    const province = provinces.placeOf(card.unit);
    const group = alike.get(card.unit.code);
    return {
      ...summaryRow(card, policy),
      ...(province === undefined ? {} : { province }),
      ...(group === undefined ? {} : { alike: group }),
    };
  });
  const page = {
    format: 1,
    language: options.language ?? "vi",
    result: plainJson(result),
    summaries,
    provinces: provinces.names,
    ...(before === undefined ? {} : { before: beforePayload(subject, before) }),
    idsLeftOut: kept.leftOut,
  } as const;
  return { page, cards: carriedCards(kept, policy) };
}

/** Counts where the page can judge them again to the same cards, else the cards themselves. */
function carriedCards({ result }: KeptIds, policy: Policy): CountedCards | StoredCards {
  if (canBeJudgedAgain(result, policy)) {
    const counted = countedCards(result, policy);
    if (isFaithful(counted, result, policy)) {
      return counted;
    }
  }
  return { by: "cards", cards: result.cards.map(plainJson) };
}

/** Cards with withheld counts or several rules, and rules that look at other units or at whole blocks, need more than a card holds. */
function canBeJudgedAgain({ cards, period }: Result, policy: Policy): boolean {
  const rules = policy.indicators.flatMap((indicator) => ruleInForce(indicator, period.first) ?? []);
  const looksAtPeers = rules.some(({ score }) =>
    [score, ...(score.shape === "sum" ? score.parts.map((part) => part.score) : [])].some(
      ({ shape }) => shape === "relative-to-leader",
    ),
  );
  return (
    !looksAtPeers &&
    policy.areas.every(({ whenMissing }) => whenMissing === undefined) &&
    cards.every((card) => card.indicators.every((one) => !isWithheld(one) && one.versions === undefined))
  );
}

function isWithheld({ withheld, withheldBeside, parts = [] }: Scorecard["indicators"][number]): boolean {
  return withheld !== undefined || withheldBeside !== undefined || parts.some((part) => part.withheld !== undefined);
}

/** Cards that are tried before a page relies on judging again; tests try all of them. */
const tried = 12;

function isFaithful(counted: CountedCards, { cards, period }: Result, policy: Policy): boolean {
  const units = cards.map(({ unit }) => unit);
  const context = { policy, period: parsePeriod(period.text), units, rankOf: (row: number) => cards[row]?.rank };
  const source = new CountedSource(counted, context);
  const step = Math.max(1, Math.floor(cards.length / tried));
  return cards.every((card, row) => row % step !== 0 || canonicalJson(source.card(row)) === canonicalJson(card));
}

/** The unit above as its province, where it is one of the cards; else its code. */
function parentAmong(cards: readonly Scorecard[]): (unit: Scorecard["unit"]) => string | undefined {
  const names = new Map(cards.map(({ unit }) => [unit.code, unit.name]));
  return ({ parent }) => (parent === undefined ? undefined : (names.get(parent) ?? parent));
}

/** Names of provinces, each once, in the order in which they came. */
class Provinces {
  readonly #nameOf: (unit: Scorecard["unit"]) => string | undefined;
  readonly #places = new Map<string, number>();

  constructor(nameOf: (unit: Scorecard["unit"]) => string | undefined) {
    this.#nameOf = nameOf;
  }

  get names(): string[] {
    return [...this.#places.keys()];
  }

  placeOf(unit: Scorecard["unit"]): number | undefined {
    const name = this.#nameOf(unit);
    if (name === undefined) {
      return undefined;
    }
    const place = this.#places.get(name) ?? this.#places.size;
    this.#places.set(name, place);
    return place;
  }
}

function alikeGroups(groups: readonly (readonly string[])[]): Map<string, number> {
  return new Map(groups.flatMap((codes, index) => codes.map((code) => [code, index + 1] as const)));
}
