import { z } from "zod";
import type { RescoredCard } from "./rescore-card.ts";

const Part = z.strictObject({ unit: z.string(), id: z.string() });

/** What was judged or added up again. */
export const Recomputed = z.strictObject({
  indicators: z.array(Part),
  areas: z.array(Part),
  /** Codes of units whose total was added up again. */
  totals: z.array(z.string()),
  /** Whether units were ranked again. */
  ranks: z.boolean(),
});

/** What was judged or added up again. */
export type Recomputed = z.infer<typeof Recomputed>;

/** Gathers what was judged again on every card. */
export function recomputedOf(cards: readonly RescoredCard[], ranks: boolean): Recomputed {
  const parts = (name: "indicators" | "areas") =>
    cards.flatMap(({ card, ...again }) => again[name].map((id) => ({ unit: card.unit.code, id })));
  return {
    indicators: parts("indicators"),
    areas: parts("areas"),
    totals: cards.filter(({ total }) => total).map(({ card }) => card.unit.code),
    ranks,
  };
}
