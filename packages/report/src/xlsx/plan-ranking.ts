import type { Policy } from "@cchc/rules";
import type { EdgeCells } from "./formula/counted-cells.ts";
import type { Expression } from "./formula/expression.ts";
import { compareLower, lowerEdge } from "./plan-shape.ts";
import { ruleWords } from "./rule-words.ts";
import type { RuleOwner, RuleRows } from "./rules-plan.ts";

/** A grade on the Rules sheet: the cell of its title, and its lower edge; the lowest has none. */
export interface GradePlace {
  readonly id: string;
  readonly title: string;
  readonly edge?: EdgeCells | undefined;
}

/** What grades and ranks go by, as cells. */
export interface RankingPlan {
  /** The lowest first; none where the policy gives no grades. */
  readonly grades: readonly GradePlace[];
  /** The least evidence of a unit that is ranked. */
  readonly evidence?: Expression | undefined;
}

/** Lays out grades and the rule of ranks, below the rules of indicators. */
export function planRanking(rows: RuleRows, { grades, rank, title }: Policy): RankingPlan {
  const bands = [...(grades?.bands ?? [])].sort((a, b) => compareLower(lowerEdge(a), lowerEdge(b)));
  const { basis, source } = grades ?? {};
  const places = bands.map((band) => {
    const kind = grades?.of === "points" ? "amount" : "ratio";
    const owner: RuleOwner = { code: "", title: band.title, kind, basis, source };
    const edge = lowerEdge(band);
    const at = band.below ?? band.atMost;
    const upTo = at === undefined ? undefined : { at, belongs: band.atMost !== undefined };
    const row = rows.add({ owner, element: ruleWords.grade, edge, upTo });
    const place = { id: band.id, title: rows.references.fixed({ column: "title", row }) };
    return edge === undefined ? place : { ...place, edge: rows.edgeAt(row, edge) };
  });
  return rank.evidence === undefined
    ? { grades: places }
    : {
        grades: places,
        evidence: rows.addValue({
          owner: { code: "", title, kind: "ratio" },
          element: ruleWords.rankEvidence,
          value: { exact: rank.evidence, as: "ratio" },
        }),
      };
}
