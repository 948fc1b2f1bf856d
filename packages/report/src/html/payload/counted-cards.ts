import { type IndicatorScore, inputsOfCard, type Policy, type Result, type Scorecard } from "@cchc/rules";
import { MeasureColumns } from "./measure-columns.ts";
import type { CountedCards, PublishedRows } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";

/** Cards as what they were judged on. */
export function countedCards({ cards, period }: Result, policy: Policy): CountedCards {
  const columns = new MeasureColumns(cards.length);
  const published = new PublishedColumns(cards.length);
  cards.forEach((card, row) => {
    for (const indicator of card.indicators) {
      addMeasurements(columns, row, indicator);
    }
    // Where nothing was published, there is nothing to look for.
    if (card.total.published !== undefined || card.indicators.some(hasPublished) || card.areas.some(hasPublished)) {
      for (const { item, points } of inputsOfCard(card, { policy, period: period.text }).published) {
        published.add(row, item, points?.toString() ?? null);
      }
    }
  });
  return {
    by: "counts",
    measures: columns.finish(),
    published: published.finish(),
    assessed: cards.flatMap((card, row) => assessedOf(card, row)),
    flags: cards.flatMap(({ flags, unchecked }, row) =>
      flags.length + unchecked.length === 0 ? [] : [[row, JSON.stringify({ flags, unchecked })] as const],
    ),
  };
}

function addMeasurements(columns: MeasureColumns, row: number, indicator: IndicatorScore): void {
  columns.add(row, indicator.measurement);
  for (const part of indicator.parts ?? []) {
    columns.add(row, part.measurement);
  }
  columns.add(row, indicator.change);
  for (const one of indicator.related ?? []) {
    columns.add(row, one);
  }
}

/** Points that were published, or taken over, which the reason says. */
function hasPublished({ published, reason }: Partial<Pick<IndicatorScore, "published" | "reason">>): boolean {
  return published !== undefined || reason?.key.startsWith("published/") === true;
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
