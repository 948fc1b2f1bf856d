import { CchcError, type Period, type PlainDate } from "@cchc/core";
import { areasInForce, type Policy, policyOn, ruleInForce, standingOn } from "../policy/policy.ts";
import { judgedBySeveral } from "../scorecard/rule-spans.ts";
import { BatchOutcomes } from "./batch-outcomes.ts";
import type { BatchTable } from "./columns/batch-table.ts";
import { type IndicatorPlan, planIndicator } from "./indicator-plan.ts";
import { ScoredTable } from "./scored-table.ts";
import { planRollUp, type RollUpPlan } from "./total/roll-up-plan.ts";

/** A policy made ready to judge columns by the rules in force on one day. */
export class BatchPlan {
  readonly policy: Policy;
  /** The day whose rules are in force. */
  readonly on: PlainDate;
  /** Every indicator with the closed list of its outcomes. */
  readonly indicators: readonly IndicatorPlan[];
  /** The policy with the areas of the day alone. */
  private readonly standing: Policy;
  private readonly rollUp: RollUpPlan;
  /** First days of periods that were found to have the same rules. */
  private readonly days: Set<string>;

  constructor(policy: Policy, on: PlainDate) {
    this.policy = policy;
    this.on = on;
    this.standing = standingOn(policyOn(policy, on), on);
    const block = this.standing.areas.find(({ whenMissing }) => whenMissing !== undefined);
    if (block !== undefined) {
      throw new CchcError({ ...missingBlock, given: block.id });
    }
    this.indicators = this.standing.indicators.map((indicator) => planIndicator(policy, indicator, on));
    this.rollUp = planRollUp(this.standing, this.indicators);
    this.days = new Set([on]);
  }

  /** Room for the outcomes of so many rows, to be handed to `run` again and again. */
  makeOutcomes(rows: number): BatchOutcomes {
    return new BatchOutcomes(this.indicators, rows);
  }

  /**
   * The outcome of every indicator for every row. Into outcomes of the same number of rows nothing is allocated by row.
   *
   * @throws CchcError `batch/other-rules` when other rules are in force on the first day of the table's period.
   */
  run(table: BatchTable, into: BatchOutcomes = this.makeOutcomes(table.rows)): BatchOutcomes {
    this.checkRules(table.period);
    this.indicators.forEach((plan, index) => {
      const rows = into.indicators[index];
      if (rows !== undefined) {
        plan.run(table, rows);
      }
    });
    return into;
  }

  /** Outcomes with areas, totals, grades and ranks. */
  score(table: BatchTable): ScoredTable {
    return new ScoredTable({ policy: this.standing, rollUp: this.rollUp }, table, this.run(table));
  }

  private checkRules(period: Period): void {
    const { first, text } = period;
    const several = judgedBySeveral(this.policy, period);
    if (several !== undefined) {
      throw new CchcError({ ...severalRules, given: `${text}: ${several}` });
    }
    if (this.days.has(first)) {
      return;
    }
    const other = otherThan(rulesOn(this.policy, this.on), rulesOn(this.policy, first));
    if (other !== undefined) {
      throw otherRules(this.on, `${text}: ${other}`);
    }
    this.days.add(first);
  }
}

/**
 * Compiles a policy to score many units at once: shapes and conditions become loops over columns. No code is generated,
 * so it runs under a strict Content Security Policy. Outcomes, points, grades and ranks are those of `score`, exactly.
 *
 * @example
 * const plan = compileBatch(policy, { on: parsePlainDate("2026-08-01") });
 * const scored = plan.score(columnsOf(policy, { period: "2026-08", measurements }));
 * scored.total(0).points?.toFixed(2); // "15.45"
 */
export function compileBatch(policy: Policy, { on }: { readonly on: PlainDate }): BatchPlan {
  return new BatchPlan(policy, on);
}

/** Since when each area and indicator has the rule that counts on a day, by id; `-` for what is no part of the index then. */
export function rulesOn(policy: Policy, on: PlainDate): Map<string, string> {
  const standing = new Set(areasInForce(policy, on).map(({ id }) => id));
  return new Map([
    ...policy.areas.map(({ id }): [string, string] => [id, standing.has(id) ? "" : "-"]),
    ...policy.indicators.map((indicator): [string, string] => [indicator.id, ruleInForce(indicator, on)?.from ?? "-"]),
  ]);
}

function otherThan(compiled: ReadonlyMap<string, string>, asked: ReadonlyMap<string, string>): string | undefined {
  return [...asked].find(([id, rule]) => compiled.get(id) !== rule)?.[0];
}

function otherRules(on: PlainDate, given: string): CchcError {
  return new CchcError({
    code: "batch/other-rules",
    what: {
      vi: "kỳ này theo quy tắc khác với quy tắc đã biên dịch",
      en: "other rules are in force in this period than those that were compiled",
    },
    given,
    expected: { vi: `kỳ theo quy tắc ngày ${on}`, en: `a period under the rules of ${on}` },
    example: "scoreBatch(policy, tables)",
  });
}

const severalRules = {
  code: "batch/several-rules",
  what: {
    vi: "trong kỳ có nhiều quy tắc nối nhau, mỗi quy tắc tính theo phần của nó; chấm theo cột chỉ dùng một",
    en: "several rules count in the period, each for its part; columns are judged by one",
  },
  expected: { vi: "một kỳ không đổi quy tắc, hoặc score", en: "a period without a change of rules, or score" },
} as const;
const missingBlock = {
  code: "batch/missing-block",
  what: {
    vi: "lĩnh vực có quy tắc khi thiếu cả khối số liệu; chấm theo cột chưa tính quy tắc này",
    en: "an area has a rule for a missing block; columns are not judged by it",
  },
  expected: { vi: "bộ chỉ số không có whenMissing, hoặc score", en: "a policy without whenMissing, or score" },
} as const;
