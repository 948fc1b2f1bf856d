import type {
  Area,
  AreaScore,
  Indicator,
  IndicatorScore,
  PartScore,
  Policy,
  Result,
  Rule,
  Scorecard,
} from "@cchc/rules";
import { policyOn } from "@cchc/rules";
import type { RowRange } from "./reference.ts";

/** A part of a sum and its row on the Parts sheet. */
export interface PartPlace {
  readonly score: PartScore;
  readonly indicator: IndicatorPlace;
  readonly row: number;
}

/** An indicator of a unit and its row on the Indicators sheet. */
export interface IndicatorPlace {
  readonly score: IndicatorScore;
  /** As the policy describes it; absent in a result that someone edited. */
  readonly definition: Indicator | undefined;
  /** The rule that judged it; absent when none did, or several. */
  readonly rule: Rule | undefined;
  readonly card: Scorecard;
  readonly row: number;
  /** Rows of its parts. */
  readonly parts: RowRange;
}

/** An area of a unit and its row on the Areas sheet. */
export interface AreaPlace {
  readonly score: AreaScore;
  readonly definition: Area | undefined;
  readonly card: Scorecard;
  readonly row: number;
  /** Its indicators, and their rows; none where the area has no indicator. */
  readonly own: readonly IndicatorPlace[];
  readonly indicators: RowRange;
}

/** A unit and its row on the Ranking sheet. */
export interface CardPlace {
  readonly card: Scorecard;
  readonly row: number;
  /** Areas that enter the total, and their rows. */
  readonly counted: readonly AreaPlace[];
  readonly inTotal: RowRange;
  readonly areas: readonly AreaPlace[];
}

/** Which row of which sheet everything stands on: the units in the order of the ranking, each with its areas and indicators. */
export interface Layout {
  readonly cards: readonly CardPlace[];
  readonly areas: readonly AreaPlace[];
  readonly indicators: readonly IndicatorPlace[];
  readonly parts: readonly PartPlace[];
}

/** The first row under the head of a sheet. */
export const firstRow = 2;

/** Gives everything of a result its row. Areas in the total stand before the others, so that formulas can name them as one range. */
export function layOut(result: Result, policy: Policy): Layout {
  const standing = policyOn(policy, result.period.first);
  const placing = new Placing(standing);
  const cards = inOrder(result.cards, standing).map((card) => placing.place(card));
  return { cards, areas: placing.areas, indicators: placing.indicators, parts: placing.parts };
}

/** Those that are ranked together together, the best first, those without a rank last. */
function inOrder(cards: readonly Scorecard[], { rank: { among } }: Policy): Scorecard[] {
  const levels = among === "all" ? [] : [...new Set(cards.map(({ unit }) => unit.level))];
  const placeOf = ({ rank }: Scorecard) => rank?.place ?? Number.MAX_SAFE_INTEGER;
  return [...cards].sort(
    (a, b) => levels.indexOf(a.unit.level) - levels.indexOf(b.unit.level) || placeOf(a) - placeOf(b),
  );
}

class Placing {
  readonly areas: AreaPlace[] = [];
  readonly indicators: IndicatorPlace[] = [];
  readonly parts: PartPlace[] = [];
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  #cards = 0;

  constructor({ areas, indicators }: Policy) {
    this.#areas = new Map(areas.map((area) => [area.id, area]));
    this.#indicators = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  }

  place(card: Scorecard): CardPlace {
    const isCounted = ({ id }: AreaScore) => this.#areas.get(id)?.inTotal !== false;
    const counted = card.areas.filter(isCounted).map((area) => this.#placeArea(area, card));
    const beside = card.areas.filter((area) => !isCounted(area)).map((area) => this.#placeArea(area, card));
    const row = firstRow + this.#cards;
    this.#cards += 1;
    return { card, row, counted, inTotal: rangeOf(counted), areas: [...counted, ...beside] };
  }

  #placeArea(score: AreaScore, card: Scorecard): AreaPlace {
    const own = card.indicators.filter(({ area }) => area === score.id).map((one) => this.#placeIndicator(one, card));
    const row = firstRow + this.areas.length;
    const place = { score, definition: this.#areas.get(score.id), card, row, own, indicators: rangeOf(own) };
    this.areas.push(place);
    return place;
  }

  #placeIndicator(score: IndicatorScore, card: Scorecard): IndicatorPlace {
    const definition = this.#indicators.get(score.id);
    const first = firstRow + this.parts.length;
    const { versions, parts = [], ruleFrom } = score;
    const place = {
      score,
      definition,
      rule: versions === undefined ? definition?.rules.find(({ from }) => from === ruleFrom) : undefined,
      card,
      row: firstRow + this.indicators.length,
      parts: { first, last: first + parts.length - 1 },
    };
    this.indicators.push(place);
    for (const part of parts) {
      this.parts.push({ score: part, indicator: place, row: firstRow + this.parts.length });
    }
    return place;
  }
}

function rangeOf(places: readonly { readonly row: number }[]): RowRange {
  const [first] = places;
  return { first: first?.row ?? 0, last: places.at(-1)?.row ?? -1 };
}
