import type { Exact } from "@cchc/core";
import { expect } from "vitest";
import {
  type BatchTable,
  compileBatch,
  type IndicatorScore,
  type Policy,
  type Scorecard,
  type ScoredTable,
  type ScoreInput,
  score,
  standingOn,
} from "../src/index.ts";

/** What batch and one-unit path must agree on about one row; numbers as exact text. */
interface Judged {
  readonly indicators: unknown[];
  readonly areas: unknown[];
  readonly total: unknown;
  readonly grade: string | undefined;
  readonly rank: Scorecard["rank"];
}

/** Holds a table to the result of `score` for the same input: every outcome, sum, grade and rank, and whole cards. */
export function expectSameAsScore(policy: Policy, input: ScoreInput, table: BatchTable): void {
  const { cards, period } = score(policy, input);
  const plan = compileBatch(policy, { on: period.first });
  const scored = plan.score(table);
  expect(scored.table.units.map(({ code }) => code)).toEqual(cards.map(({ unit }) => unit.code));
  const rows = cards.map((_, row) => row);
  expect(rows.map((row) => judgedByBatch(policy, scored, row))).toEqual(cards.map(judgedByScore));
}

/** Holds whole cards to those of `score`, reasons, evidence and flags included. */
export function expectSameCards(policy: Policy, input: ScoreInput, table: BatchTable): void {
  const { cards, period } = score(policy, input);
  const scored = compileBatch(policy, { on: period.first }).score(table);
  expect(cards.map((_, row) => scored.card(row))).toEqual(cards);
}

function judgedByScore(card: Scorecard): Judged {
  return {
    indicators: card.indicators.map((one) => ({
      ...brief(one),
      parts: (one.parts ?? []).map(({ points }) => text(points)),
    })),
    areas: card.areas.map(sum),
    total: sum(card.total),
    grade: card.grade,
    rank: card.rank,
  };
}

function judgedByBatch(policy: Policy, scored: ScoredTable, row: number): Judged {
  const { outcomes } = scored;
  const { areas, total } = scored.rolledUp(row);
  return {
    indicators: standingOn(policy, scored.table.period.first).indicators.map(({ id }, index) => {
      const outcome = outcomes.outcome(index, row);
      const judged = { ...outcome, id, points: outcomes.points(index, row) };
      const parts = outcomes.indicators[index]?.parts ?? [];
      const inForce = outcome?.name.startsWith("applies/") === true ? [] : parts;
      return { ...brief(judged), parts: inForce.map((_, part) => text(outcomes.partPoints(index, part, row))) };
    }),
    areas: areas.map(sum),
    total: sum(total),
    grade: scored.grade(row),
    rank: scored.rank(row),
  };
}

type Brief = Partial<Pick<IndicatorScore, "status" | "origin" | "points" | "applicable">>;

function brief({ id, status, origin, points, applicable }: Brief & { readonly id: string }) {
  return { id, status, origin, points: text(points), applicable: text(applicable) };
}

function sum({ status, points, applicable }: Brief | { status?: string; points?: Exact; applicable?: Exact }) {
  return { status, points: text(points), applicable: text(applicable) };
}

function text(number: Exact | undefined): string {
  return number === undefined ? "—" : number.toString();
}
