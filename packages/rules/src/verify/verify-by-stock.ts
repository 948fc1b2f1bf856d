import { CchcError, type Exact, type Problem } from "@cchc/core";
import { exactFacts, type StockFacts, type StockUnit, stockFacts } from "../exchange/stock-facts.ts";
import { itemName } from "../exchange/stock-item.ts";
import { type StockEvent, stockJudgements } from "../exchange/stock-judgements.ts";
import type { StockRules } from "../exchange/stock-rule.ts";
import { toJsonRulesEngine } from "../exchange/to-json-rules-engine.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { IndicatorScore, PartScore, Result, Scorecard } from "../result/result.ts";
import { differencesBetween } from "./difference.ts";
import { inputsOfCard } from "./inputs-of-card.ts";
import { judgedItems } from "./judged-items.ts";
import { leadersOfResult } from "./leaders-of-result.ts";
import { refusePublicForm } from "./public-form.ts";
import type { CardDifference } from "./verification.ts";

/** An engine that runs exported rules over the facts of one unit and gives its events. */
export type StockRun = (facts: StockFacts) => Promise<readonly StockEvent[]>;

/** What came of judging the cards of a result by another engine. */
export interface StockVerification {
  readonly equal: boolean;
  readonly rules: number;
  readonly cards: number;
  /** Indicators and parts that were compared. */
  readonly judgements: number;
  readonly cardDifferences: readonly CardDifference[];
  /** Units whose counts the engine cannot compare exactly: not judged by it. */
  readonly refused: readonly { readonly unit: string; readonly problem: Problem }[];
}

/**
 * Judges every card of a result by an unmodified json-rules-engine, on the rules exported from the policy inside, and
 * compares status, origin, reason, maximum and points of every indicator and part.
 *
 * @param start Makes an engine of exported rules.
 *
 * @example
 * const { equal } = await verifyByStock(result, ({ rules }) => {
 *   const engine = new Engine(rules);
 *   return async (facts) => (await engine.run(facts)).events;
 * });
 */
export async function verifyByStock(
  result: Result,
  start: (rules: StockRules) => StockRun,
): Promise<StockVerification> {
  refusePublicForm(result);
  const policy = readPolicyData(result.policy.files);
  const rules = toJsonRulesEngine(policy, { on: result.period.first });
  const run = start(rules);
  const context = { policy, period: result.period.text };
  const inputs = result.cards.map((card) => inputsOfCard(card, context));
  const leaders = leadersOfResult(result.cards, inputs, policy);
  const outcomes: CardOutcome[] = [];
  // One after the other: an engine that is asked twice at once mixes what it gives.
  for (const card of result.cards) {
    const unit = { ...inputsOfCard(card, context), leaders: leaders(card.unit) };
    outcomes.push(await outcomeOf(card, unit, { rules, run }));
  }
  return summary(rules, outcomes);
}

interface CardOutcome {
  readonly judgements: number;
  readonly difference?: CardDifference | undefined;
  readonly refused?: StockVerification["refused"][number];
}

interface Stock {
  readonly rules: StockRules;
  readonly run: StockRun;
}

async function outcomeOf(card: Scorecard, unit: StockUnit, { rules, run }: Stock): Promise<CardOutcome> {
  try {
    const events = await run(stockFacts(rules, unit));
    const judged = stockJudgements(rules, events, exactFacts(rules, unit));
    const stored = new Map(judgedNames(card).map(([name, item]) => [name, comparable(item)]));
    const theirs = new Map(
      [...judged]
        .filter(([name]) => stored.has(name) || isMissed(name, card))
        .map(([name, one]) => [name, comparable({ ...one, reason: { key: one.reason } })]),
    );
    return { judgements: stored.size, difference: cardDifference(card, stored, theirs) };
  } catch (error) {
    const problem = error instanceof CchcError ? error.problems[0] : undefined;
    if (problem === undefined) {
      throw error;
    }
    return { judgements: 0, refused: { unit: card.unit.code, problem } };
  }
}

/** What is judged by one rule: an indicator that several rules share by days or records has no rule of its own to export. */
function judgedNames(card: Scorecard): [name: string, item: IndicatorScore | PartScore][] {
  return card.indicators
    .filter(isOfOneRule)
    .flatMap((indicator) =>
      judgedItems({ indicators: [indicator] }).map((item): [string, IndicatorScore | PartScore] => [
        itemName({ indicator: indicator.id, ...(item === indicator ? {} : { part: item.id }) }),
        item,
      ]),
    );
}

function isOfOneRule({ versions }: IndicatorScore): boolean {
  return versions === undefined;
}

/** Whether the engine judged what the card should have. */
function isMissed(name: string, { indicators }: Scorecard): boolean {
  return !indicators.some((one) => !isOfOneRule(one) && name.split("/")[1] === one.id);
}

interface Comparable extends Pick<IndicatorScore, "status" | "origin" | "max" | "applicable"> {
  readonly points?: Exact | undefined;
  readonly reason: { readonly key: string };
}

function comparable({ status, origin, max, applicable, points, reason }: Comparable) {
  return { status, origin, reason: reason.key, max, applicable, ...(points === undefined ? {} : { points }) };
}

function cardDifference(
  { unit: { code, name } }: Scorecard,
  stored: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
): CardDifference | undefined {
  const found = differencesBetween(Object.fromEntries(stored), Object.fromEntries(theirs));
  const [first] = found;
  return first && { unit: { code, name }, first, count: found.length };
}

function summary({ rules }: StockRules, outcomes: readonly CardOutcome[]): StockVerification {
  const cardDifferences = outcomes.flatMap(({ difference }) => difference ?? []);
  const refused = outcomes.flatMap((one) => one.refused ?? []);
  return {
    equal: cardDifferences.length === 0 && refused.every(({ problem }) => problem.code === "exchange/beyond-double"),
    rules: rules.length,
    cards: outcomes.length,
    judgements: outcomes.reduce((sum, one) => sum + one.judgements, 0),
    cardDifferences,
    refused,
  };
}
