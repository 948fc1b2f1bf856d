import { inputsOfCard, type Policy, type Result, type Scorecard } from "@cchc/rules";
import { MeasureColumns } from "./measure-columns.ts";
import type { CountedCards, PublishedRows } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";

/** Cards as what they were judged on. */
export function countedCards({ cards, period }: Result, policy: Policy): CountedCards {
  const columns = new MeasureColumns(cards.length);
  const published = new PublishedColumns(cards.length);
  cards.forEach((card, row) => {
    const inputs = inputsOfCard(card, { policy, period: period.text });
    for (const measurement of inputs.measurements) {
      columns.add(row, measurement);
    }
    for (const { item, points } of inputs.published) {
      published.add(row, item, points?.toString() ?? null);
    }
  });
  return {
    by: "counts",
    measures: columns.finish(),
    published: published.finish(),
    assessed: cards.flatMap((card, row) => assessedOf(card, row)),
    flags: cards.flatMap(({ flags, unchecked }, row) =>
      flags.length + unchecked.length === 0 ? [] : [[row, plainJson(flags), plainJson(unchecked)] as const],
    ),
  };
}

function assessedOf({ indicators }: Scorecard, row: number): CountedCards["assessed"] {
  return indicators.flatMap(({ id, assessed }) =>
    assessed === undefined ? [] : [[row, id, plainJson(assessed)] as const],
  );
}

class PublishedColumns {
  readonly #rows: number;
  readonly #items = new Map<string, (string | null | 0)[]>();

  constructor(rows: number) {
    this.#rows = rows;
  }

  add(row: number, item: string, points: string | null): void {
    const column = this.#items.get(item) ?? new Array<string | null | 0>(this.#rows).fill(0);
    column[row] = points;
    this.#items.set(item, column);
  }

  finish(): PublishedRows[] {
    return [...this.#items].map(([item, points]) => ({ item, points }));
  }
}
