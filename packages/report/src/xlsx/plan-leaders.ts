import type { Measurement } from "@cchc/core";
import type { indicatorColumns, partColumns } from "./indicator-columns.ts";
import { firstRow, type Layout } from "./layout.ts";
import { type RulesPlan, ruleKey } from "./plan-rules.ts";
import type { SheetReferences } from "./reference.ts";
import { ruleWords } from "./rule-words.ts";

/** Where the values of units stand, and who are peers. */
export interface Peers {
  readonly layout: Layout;
  readonly indicators: SheetReferences<typeof indicatorColumns>;
  readonly parts: SheetReferences<typeof partColumns>;
  readonly among: "level" | "all";
}

/** The name of the best value of a rule among peers: of a level, or of all. */
export function leaderKey(rule: string, level: string | undefined): string {
  return JSON.stringify([rule, level]);
}

/** Adds a row for each rule that looks at the best of the peers, and each level: what finds the best value on its sheet. */
export function planLeaders(plan: RulesPlan, peers: Peers): void {
  const levels =
    peers.among === "all" ? [undefined] : [...new Set(peers.layout.cards.map(({ card }) => card.unit.level))];
  for (const [rule, { owner, shape }] of plan.scored) {
    for (const level of shape.shape === "relative-to-leader" ? levels : []) {
      const row = plan.rows.rows.length + firstRow;
      const formula = {
        text: bestOf(plan, peers, { row, level, ofPart: owner.part !== undefined }),
        value: best(rule, level, peers),
      };
      plan.rows.add({ owner, element: ruleWords.leader, formula, level });
      plan.leaders.set(leaderKey(rule, level), {
        text: plan.rows.references.fixed({ column: "value", row }),
        value: formula.value,
      });
    }
  }
}

interface Best {
  readonly row: number;
  readonly level: string | undefined;
  readonly ofPart: boolean;
}

/** The largest value of all rows of the same rule and level; told without functions that only newer programs have. */
function bestOf({ rows }: RulesPlan, { layout, indicators, parts }: Peers, { row, level, ofPart }: Best): string {
  const here = (column: "code" | "part" | "unit") => rows.references.own({ column, row });
  const range = (column: "code" | "level" | "value") =>
    ofPart
      ? parts.range(column, { first: firstRow, last: layout.parts.length + 1 })
      : indicators.range(column, { first: firstRow, last: layout.indicators.length + 1 });
  const same = [
    `(${range("code")}=${here("code")})`,
    ...(ofPart ? [`(${parts.range("part", { first: firstRow, last: layout.parts.length + 1 })}=${here("part")})`] : []),
    ...(level === undefined ? [] : [`(${range("level")}=${here("unit")})`]),
  ];
  return `SUMPRODUCT(MAX(${same.join("*")}*${range("value")}))`;
}

function best(rule: string, level: string | undefined, { layout }: Peers): number {
  const items = [
    ...layout.indicators.map(({ score, card }) => ({ key: ruleKey(score.id), score, card })),
    ...layout.parts.map(({ score, indicator }) => ({
      key: ruleKey(indicator.score.id, score.id),
      score,
      card: indicator.card,
    })),
  ];
  const values = items
    .filter(({ key, card }) => key === rule && (level === undefined || card.unit.level === level))
    .flatMap(({ score }) => valuesOf(score.measurement));
  return values.reduce((most, one) => Math.max(most, one), 0);
}

function valuesOf(measurement: Measurement | undefined): number[] {
  if (measurement?.status !== "measured") {
    return [];
  }
  return "amount" in measurement
    ? [measurement.amount.toNumber()]
    : [measurement.numerator.toNumber() / measurement.denominator.toNumber()];
}
