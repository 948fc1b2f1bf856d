import type { Localized } from "@cchc/core";
import type { Indicator, Part, Policy, Rule, SimpleShape } from "@cchc/rules";
import type { Expression } from "./formula/expression.ts";
import type { IndicatorPlace, Layout } from "./layout.ts";
import { planShape } from "./plan-shape.ts";
import { ruleWords, shapeNotes } from "./rule-words.ts";
import { type RuleOwner, RuleRows, type ScoredPlaces } from "./rules-plan.ts";

/** What scores one measure, with the cells of its numbers. */
export interface PlannedRule {
  readonly owner: RuleOwner;
  readonly measure: string;
  readonly shape: SimpleShape;
  readonly places: ScoredPlaces;
}

/** The Rules sheet as it is laid out: its rows, and where formulas find the numbers of each rule. */
export interface RulesPlan {
  readonly rows: RuleRows;
  /** The maximum of an indicator. */
  readonly max: ReadonlyMap<string, Expression>;
  /** By indicator, or indicator and part. */
  readonly scored: ReadonlyMap<string, PlannedRule>;
  /** The best value among peers, by rule and level. */
  readonly leaders: Map<string, Expression>;
}

/** The name of a rule in the plan. */
export function ruleKey(indicator: string, part?: string): string {
  return part === undefined ? indicator : `${indicator}/${part}`;
}

/** Lays out the rules that judged the period, in the order of the indicators. */
export function planRules({ indicators }: Layout, policy: Policy, sheetName: string): RulesPlan {
  const planning = new Planning(policy, new RuleRows(sheetName));
  const seen = new Set<string>();
  for (const place of indicators) {
    if (!seen.has(place.score.id)) {
      seen.add(place.score.id);
      planning.add(place);
    }
  }
  return planning;
}

class Planning implements RulesPlan {
  readonly max = new Map<string, Expression>();
  readonly scored = new Map<string, PlannedRule>();

  readonly leaders = new Map<string, Expression>();
  readonly rows: RuleRows;
  readonly #policy: Policy;

  constructor(policy: Policy, rows: RuleRows) {
    this.#policy = policy;
    this.rows = rows;
  }

  add({ definition, rule }: IndicatorPlace): void {
    if (definition === undefined || rule === undefined) {
      return;
    }
    const { score, max } = rule;
    if (score.shape === "sum") {
      const owner = this.#ownerOf(definition, rule, undefined);
      this.#addMaximum(definition.id, owner, rule);
      for (const part of score.parts) {
        this.#addShape(ruleKey(definition.id, part.id), this.#ownerOf(definition, rule, part), part);
      }
    } else if (score.shape === "published" || score.shape === "tracked") {
      this.#addMaximum(definition.id, this.#ownerOf(definition, rule, undefined), rule);
    } else {
      const scored = { measure: definition.measure ?? "", max, score };
      const places = this.#addShape(definition.id, this.#ownerOf(definition, rule, scored), scored);
      this.max.set(definition.id, places.max);
    }
  }

  #addMaximum(id: string, owner: RuleOwner, { max, score }: Rule): void {
    const value = { exact: max, as: "points" } as const;
    this.max.set(id, this.rows.addValue({ owner, element: ruleWords.max, value, note: shapeNotes[score.shape] }));
  }

  #addShape(key: string, owner: RuleOwner, { measure, max, score }: Pick<Part, "measure" | "max" | "score">) {
    const places = planShape(this.rows, { owner, max, shape: score });
    this.scored.set(key, { owner, measure, shape: score, places });
    return places;
  }

  #ownerOf(
    { code, title }: Indicator,
    { from, basis, source }: Rule,
    part: { readonly title?: Localized; readonly measure: string } | undefined,
  ): RuleOwner {
    const kind = this.#policy.measures.get(part?.measure ?? "")?.kind ?? "amount";
    return { code, title, part: part?.title, from, basis, source, kind };
  }
}
