import type { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Rank, Scorecard } from "../result/result.ts";
import { scoreUnit } from "../scorecard/score-unit.ts";
import type { BatchOutcomes } from "./batch-outcomes.ts";
import type { BatchTable } from "./columns/batch-table.ts";
import { peerGroups } from "./peer-groups.ts";
import { type ExactRow, type Rolled, rollUpExactly } from "./total/exact-roll-up.ts";
import { gradeRows } from "./total/grade-rows.ts";
import { type RankRows, rankRows } from "./total/rank-rows.ts";
import type { RollUpPlan } from "./total/roll-up-plan.ts";
import { addTotals } from "./total/total-rows.ts";

/** What a plan hands on to the tables that it scores. */
export interface ScoringPlan {
  readonly policy: Policy;
  readonly rollUp: RollUpPlan;
}

/** A table with outcomes, totals, grades and ranks. Exact points are made when they are asked for. */
export class ScoredTable {
  readonly table: BatchTable;
  readonly outcomes: BatchOutcomes;
  /** The grade of each row: its place in the policy's list and one more; 0 for none. */
  readonly grades: Uint8Array;
  /** Places of each row among its peers; 0 where there is no total. */
  readonly ranks: RankRows;
  private readonly plan: ScoringPlan;
  private readonly peers: ReturnType<typeof peerGroups>;
  private readonly totals = new Map<number, Exact | undefined>();

  constructor(plan: ScoringPlan, table: BatchTable, outcomes: BatchOutcomes) {
    const { policy, rollUp } = plan;
    this.plan = plan;
    this.table = table;
    this.outcomes = outcomes;
    this.peers = peerGroups(policy, table);
    const totals = addTotals(rollUp, outcomes);
    const exactTotal = (row: number) => this.exactTotal(row);
    this.grades =
      policy.grades === undefined
        ? new Uint8Array(table.rows)
        : gradeRows({ grading: policy.grades, plan: rollUp, exactTotal }, totals);
    const { rank: ranking } = policy;
    const isRanked = (row: number) => this.hasEvidence(row, ranking.evidence);
    this.ranks = rankRows({ ranking, peers: table.peers, plan: rollUp, isRanked, exactTotal }, totals);
  }

  /** Areas and total of a row, added up exactly; areas stand in the order of the policy. */
  rolledUp(row: number): ExactRow {
    return rollUpExactly(this.plan.rollUp, this.outcomes, row);
  }

  /** The exact total of a row: its status, points when there are any, and the maximum that applied. */
  total(row: number): Rolled {
    return this.rolledUp(row).total;
  }

  /** Id of the grade of a row; undefined when it has none. */
  grade(row: number): string | undefined {
    return this.plan.policy.grades?.bands[(this.grades[row] ?? 0) - 1]?.id;
  }

  /** The rank of a row among its peers; undefined when it has no total. */
  rank(row: number): Rank | undefined {
    const place = this.ranks.place[row] ?? 0;
    const unit = this.table.units[row];
    if (place === 0 || unit === undefined) {
      return undefined;
    }
    const published = this.peers.publishedPlace(row);
    return {
      place,
      of: this.ranks.of[row] ?? 0,
      ...(this.plan.policy.rank.among === "level" ? { among: unit.level } : {}),
      ...(published === undefined ? {} : { published }),
    };
  }

  /** Evidence is no part of the sums over columns: where a policy ranks by it, it is asked of the one-unit path. */
  private hasEvidence(row: number, wanted: Exact | undefined): boolean {
    return wanted === undefined || this.unranked(row).total.evidence.compare(wanted) >= 0;
  }

  /** The whole scorecard of a row by the one-unit path, with reasons, next outcomes, evidence and flags. */
  card(row: number): Scorecard {
    const card = this.unranked(row);
    const rank = this.rank(row);
    return rank === undefined ? card : { ...card, rank };
  }

  private unranked(row: number): Scorecard {
    const input = { ...this.table.inputOf(row), leaders: this.peers.leaders(row) };
    return scoreUnit(this.plan.policy, this.table.period, input);
  }

  /** Kept, since rows that tie are compared with several others. */
  private exactTotal(row: number): Exact | undefined {
    if (!this.totals.has(row)) {
      this.totals.set(row, this.total(row).points);
    }
    return this.totals.get(row);
  }
}
