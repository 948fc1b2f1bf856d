import type { Agreement, Compared, Result, Scorecard } from "../result/result.ts";

/** How many of our scores agree with the published ones, by kind; undefined when nothing was compared. */
export function agreementOf(cards: readonly Scorecard[]): Result["agreement"] {
  const agreement = {
    indicators: count(cards.flatMap((card) => card.indicators.map(({ published }) => published))),
    areas: count(cards.flatMap((card) => card.areas.map(({ published }) => published))),
    totals: count(cards.map((card) => card.total.published)),
    ranks: count(
      cards.map(({ rank }) => (rank?.published === undefined ? undefined : { agrees: rank.published === rank.place })),
      false,
    ),
  };
  return Object.values(agreement).some(({ compared }) => compared > 0) ? agreement : undefined;
}

function count(compared: readonly (Partial<Compared> | undefined)[], blanks = true): Agreement {
  const there = compared.filter((one) => one !== undefined);
  const agreeing = there.filter((one) => one.agrees === true);
  return {
    compared: there.length,
    agree: agreeing.length,
    bothBlank: blanks ? agreeing.filter((one) => one.published === undefined).length : 0,
    agreeWhenPartsRounded: there.filter((one) => one.agreesWhenPartsRounded === true).length,
  };
}
