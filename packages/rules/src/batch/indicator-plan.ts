import { type Condition, Exact, evaluateCondition } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import type { BatchTable } from "./columns/batch-table.ts";
import { type BatchOutcome, gapOutcome } from "./outcome/batch-outcome.ts";
import { measuredItem, publishedItem, runColumn, trackedItem } from "./outcome/column-item.ts";
import { type ItemRows, makeRows } from "./outcome/item-rows.ts";
import { runSum, sumItem } from "./outcome/sum-item.ts";

/** Outcomes of an indicator, or of a part of one: a closed list that can be printed before any data is there. */
export interface BatchItem {
  readonly id: string;
  readonly outcomes: readonly BatchOutcome[];
}

/** One indicator by the rule in force, made ready for columns. */
export interface IndicatorPlan extends BatchItem {
  readonly area: string;
  /** Since when the rule is in force; absent when none is. */
  readonly ruleFrom?: string;
  /** Of a sum. */
  readonly parts: readonly BatchItem[];
  /** Room for the outcomes of so many rows. */
  readonly makeRows: (rows: number) => ItemRows;
  /** Writes the outcome of every row. */
  readonly run: (table: BatchTable, rows: ItemRows) => void;
}

type Judged = Pick<IndicatorPlan, "outcomes" | "parts" | "run">;

/** Compiles an indicator by the rule in force on a day. */
export function planIndicator(policy: Policy, indicator: Indicator, on: Rule["from"]): IndicatorPlan {
  const { id, area } = indicator;
  const rule = ruleInForce(indicator, on);
  const judged =
    rule === undefined
      ? fixed({ ...gapOutcome("not-applicable", "exclude-and-rescale", Exact.zero), name: "rule/none" })
      : withExemption(rule, policy, planRule(policy, indicator, rule));
  const { outcomes, parts } = judged;
  return {
    id,
    area,
    ...judged,
    ...(rule === undefined ? {} : { ruleFrom: rule.from }),
    makeRows: (rows) =>
      makeRows(
        rows,
        outcomes,
        parts.map((part) => makeRows(rows, part.outcomes)),
      ),
  };
}

function planRule(policy: Policy, { id, measure }: Indicator, { score, max, when }: Rule): Judged {
  switch (score.shape) {
    case "published":
      return ofColumn(publishedItem(id, max, policy));
    case "tracked":
      return ofColumn(trackedItem(measure ?? "", policy));
    case "sum": {
      const item = sumItem(score, max, policy);
      return { outcomes: item.outcomes, parts: item.parts, run: (table, rows) => runSum(item, table, rows) };
    }
    default:
      return measure === undefined || when === undefined
        ? fixed(gapOutcome("error", "withhold", max))
        : ofColumn(measuredItem({ measure, max, score, when }, policy));
  }
}

function ofColumn(item: Parameters<typeof runColumn>[0]): Judged {
  return { outcomes: item.outcomes, parts: [], run: (table, rows) => runColumn(item, table, rows) };
}

/** The same outcome for everybody. */
function fixed(outcome: BatchOutcome): Judged {
  return { outcomes: [outcome], parts: [], run: (_, { codes }) => codes.fill(0) };
}

/** Rows of levels that the rule does not apply to have an outcome of their own, whatever was measured. */
function withExemption({ applies, max }: Rule, { named }: Policy, judged: Judged): Judged {
  if (applies === undefined) {
    return judged;
  }
  const { status, points } = applies.otherwise;
  const outcomes = [...judged.outcomes, { ...gapOutcome(status, points, max), name: `applies/${status}` }];
  const exempt = outcomes.length - 1;
  return {
    ...judged,
    outcomes,
    run: (table, rows) => {
      judged.run(table, rows);
      exemptRows(table, rows.codes, { exempt, levels: levelsWithin(applies.if, named, table) });
    },
  };
}

/** For each level whether the rule applies to it. */
function levelsWithin(condition: Condition, named: Policy["named"], { levels }: BatchTable): Uint8Array {
  return Uint8Array.from(levels, (level) =>
    Number(evaluateCondition(condition, { facts: new Map([["level", level]]), named }).result),
  );
}

function exemptRows(
  { level }: BatchTable,
  codes: Uint16Array,
  { exempt, levels }: { readonly exempt: number; readonly levels: Uint8Array },
): void {
  for (let row = 0; row < codes.length; row += 1) {
    if (levels[level[row] ?? 0] === 0) {
      codes[row] = exempt;
    }
  }
}
