import { CchcError } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import { score } from "../scorecard/score.ts";
import { compareCard, traceOf } from "./compare-card.ts";
import type { PreparedCard } from "./prepare-cards.ts";
import type { Mismatch, TestOutcome } from "./test-outcome.ts";

/** What came of one whole card, with the card unless it was refused. */
export interface CardOutcome extends TestOutcome {
  readonly card?: Scorecard;
}

/**
 * Judges one case by a policy, or by that policy with the case's own values, and compares.
 *
 * A card that is refused passes when the case expects that problem, and fails with the problem otherwise.
 */
export function runCard(policy: Policy, prepared: PreparedCard): CardOutcome {
  const { example, index, case: one } = prepared;
  const judged = judge(prepared.otherwise ?? policy, prepared);
  const mismatches = "card" in judged ? comparedCard(prepared, judged.card) : comparedRefusal(prepared, judged.refused);
  return {
    file: `examples/${example.id}.yaml`,
    path: ["cases", index],
    subject: example.id,
    name: one.name,
    passed: mismatches.length === 0,
    mismatches,
    trace: "card" in judged ? blamed(judged.card, mismatches) : [],
    ...("card" in judged ? { card: judged.card } : {}),
  };
}

function judge(
  policy: Policy,
  { input, unit }: PreparedCard,
): { readonly card: Scorecard } | { readonly refused: readonly string[] } {
  try {
    const card = score(policy, input).cards.find((one) => one.unit.code === unit);
    return card === undefined ? { refused: [] } : { card };
  } catch (error) {
    if (error instanceof CchcError) {
      return { refused: error.problems.map(({ code }) => code) };
    }
    throw error;
  }
}

function comparedCard({ case: one }: PreparedCard, card: Scorecard): Mismatch[] {
  const { refused } = one.expect;
  return refused === undefined
    ? compareCard(one, card)
    : [{ what: "refused", expected: refused, got: card.total.points?.toString() ?? card.total.status }];
}

function comparedRefusal({ case: one }: PreparedCard, refused: readonly string[]): Mismatch[] {
  const expected = one.expect.refused ?? "a card";
  return refused.includes(expected) ? [] : [{ what: "refused", expected, got: refused.join(", ") }];
}

/** Indicators that a mismatch names, those of an area that it names, or all. */
function blamed(card: Scorecard, mismatches: readonly Mismatch[]) {
  const names = new Set(mismatches.map(({ what }) => what.replace(/ .*/, "")));
  const own = card.indicators.filter(({ id, area }) => names.has(id) || names.has(area));
  return traceOf(mismatches.length > 0 && own.length === 0 ? card.indicators : own);
}
