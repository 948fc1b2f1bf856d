import fc from "fast-check";
import { expect, test } from "vitest";
import { anyChanges } from "../../test/any-change.ts";
import { anyJudged, withCounts, withValues } from "../../test/any-judged.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { renderMessage } from "../explain/render-message.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import { readResult } from "../result/read-result.ts";
import type { Scorecard } from "../result/result.ts";
import { score } from "../scorecard/score.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";
import type { Change } from "./change.ts";
import { WhatIfDifference } from "./difference.ts";
import { rescore } from "./rescore.ts";

/** Any change of any data, with the result before and the cards of a full run after. */
function check(law: (input: ScoreInput, changes: readonly Change[]) => void, numRuns: number): void {
  fc.assert(fc.property(anyJudged, anyChanges, law), { numRuns });
}

function scoredAnew(input: ScoreInput, changes: readonly Change[]) {
  return score(readPolicyData(withValues(flaggedPolicy.files, changes)), withCounts(input, changes)).cards;
}

test("with what was judged, the cards are those of a full run over the changed data and policy", () => {
  check((input, changes) => {
    const result = score(flaggedPolicy, input);
    const { cards, unknown } = rescore({ result, policy: flaggedPolicy, input }, changes);
    expect(cards).toEqual(scoredAnew(input, changes));
    expect(unknown).toEqual([]);
  }, 150);
});

test("what was not judged again is the very object that it was, and nothing else moved", () => {
  check((input, changes) => {
    const result = score(flaggedPolicy, input);
    const { cards, recomputed } = rescore({ result, policy: flaggedPolicy, input }, changes);
    const again = new Set(recomputed.indicators.map(({ unit, id }) => `${unit} ${id}`));
    cards.forEach((card, index) => {
      const before = result.cards[index];
      card.indicators.forEach((score, place) => {
        expect(score === before?.indicators[place]).toBe(!again.has(`${card.unit.code} ${score.id}`));
      });
    });
  }, 100);
});

test("from the stored cards alone points and grades are the same, and so is the rest unless it says what it does not know", () => {
  let whole = 0;
  check((input, changes) => {
    const stored = readResult(JSON.parse(JSON.stringify(score(flaggedPolicy, input))));
    const { cards, unknown } = rescore(stored, changes);
    const anew = scoredAnew(input, changes);
    expect(cards.map(pointsOf)).toEqual(anew.map(pointsOf));
    if (unknown.length === 0) {
      expect(cards).toEqual(anew);
      whole += 1;
    }
  }, 150);
  // Were everything unknown, this would prove little.
  expect(whole).toBeGreaterThan(50);
});

function pointsOf({ indicators, areas, total, grade }: Scorecard): (string | undefined)[] {
  return [grade, ...[...indicators, ...areas, total].map(({ status, points }) => `${status} ${points}`)];
}

test("the difference fits its schema and reads in both languages with every place filled", () => {
  check((input, changes) => {
    const { difference } = rescore({ result: score(flaggedPolicy, input), policy: flaggedPolicy, input }, changes);
    expect(WhatIfDifference.safeParse(JSON.parse(JSON.stringify(difference))).success).toBe(true);
    const messages = difference.units.flatMap(({ indicators, areas, total, grade, rank }) =>
      [...indicators, ...areas, total, grade, rank].flatMap((one) => one?.message ?? []),
    );
    for (const message of [...messages, ...difference.notes]) {
      for (const language of ["vi", "en"] as const) {
        expect(renderMessage(message, { language, digits: 2 })).not.toMatch(/\{\w+\}|undefined|NaN|^what-if/);
      }
    }
  }, 100);
});

test("no change gives the same cards", () => {
  check((input) => {
    const result = score(flaggedPolicy, input);
    const { cards, difference, recomputed } = rescore({ result, input }, []);
    cards.forEach((card, index) => {
      expect(card).toBe(result.cards[index]);
    });
    expect([difference.units, recomputed.indicators, recomputed.ranks]).toEqual([[], [], false]);
  }, 20);
});
