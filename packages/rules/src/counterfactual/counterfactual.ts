import { CchcError, Exact, type Measurement } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import { type CardWorld, rejudge, rejudgeCard, ruleOf, scoreOf, worldOf } from "./card-world.ts";
import type { Counterfactual, Effect, NoChange } from "./counterfactual-result.ts";
import { type ChangeOptions, type Lever, leverOf } from "./lever.ts";
import { itemReason, openItems, wholeReason } from "./no-change.ts";
import { recordChange } from "./record-change.ts";
import { itemsOf, type ScoredItem } from "./scored-item.ts";
import { type Asked, type Found, type Search, searchRecords } from "./search.ts";
import { searchValue, type ValueFound } from "./search-value.ts";
import { changeClauses, effectClauses, say, valueClauses } from "./sentence.ts";

/**
 * The fewest records that must change for the next better outcome of an indicator, or why no change leads to one.
 *
 * The judge that made the card judges every change that is tried, so that what is said here is what would be scored. Steps
 * (`bands`, `lookup`, `pass-fail`): any better outcome. Shapes where every record counts: the outcome that the shape names,
 * and what one record alone brings. A sum: the next outcome of the part that takes the fewest. Measures that are made of
 * other measures stay as they are.
 *
 * @throws CchcError `counterfactual/unknown-indicator`.
 *
 * @example
 * const answer = counterfactual(policy, card, "t4-01-cases-on-time");
 * renderSentence(answer.sentence, { language: "en", digits: 2 }); // "3 more that meet “Case files on time” (…): 1.50 → 2 points; …"
 */
export function counterfactual(
  policy: Policy,
  card: Scorecard,
  ...[id, options = {}]: [indicator: string, options?: ChangeOptions]
): Counterfactual {
  const indicator = policy.indicators.find((one) => one.id === id);
  const score = indicator === undefined ? undefined : scoreOf(indicator, card);
  if (indicator === undefined || score === undefined) {
    throw unknownIndicator(id, card);
  }
  const world = worldOf(policy, card, options.leaders);
  const rule = ruleOf(indicator, world);
  const whole = wholeReason(score, rule);
  if (whole !== undefined || rule === undefined) {
    return none({ world, id }, whole ?? "no-rule");
  }
  const items = itemsOf(indicator, rule, score);
  const open = openItems(items, world);
  if (open.length === 0) {
    return none({ world, id }, itemReason(items, world));
  }
  const before = rejudge(indicator, rule.from, [world, new Map()]);
  return bestAnswer({ world, indicator, rule, before }, open, options);
}

interface Subject {
  readonly world: CardWorld;
  readonly id: string;
}

/** The smallest change over all measures; else a value; else why none. */
function bestAnswer(asked: Asked, open: readonly ScoredItem[], options: ChangeOptions): Counterfactual {
  const levers = [...new Set(open.map(({ measure }) => measure))].map((measure) =>
    leverOf(asked.world, measure, options),
  );
  const own = (lever: Lever) => open.filter(({ measure }) => measure === lever.measure);
  const searches = levers.flatMap((lever) =>
    lever?.by === "records" ? [searchRecords(asked, lever, own(lever))] : [],
  );
  const reached = searches.filter((one) => one.reached !== undefined).sort(byRecords)[0];
  if (reached?.reached !== undefined) {
    return changeAnswer(asked, reached.reached, reached);
  }
  const value = levers
    .flatMap((lever) => (lever?.by === "value" ? [searchValue(asked, lever, own(lever))] : []))
    .find((one) => one !== undefined);
  return value === undefined ? nothing(asked, searches, levers) : valueAnswer(asked, value);
}

function byRecords(a: Search, b: Search): number {
  const [left, right] = [a, b].map(({ reached }) => reached?.candidate.records ?? 0n);
  return Number((left ?? 0n) - (right ?? 0n));
}

function changeAnswer(asked: Asked, found: Found, { one }: Search): Counterfactual {
  const { world, indicator } = asked;
  const change = recordChange(found.lever, found.candidate);
  const effect = effectOf(asked, found);
  const oneMore = found.candidate.records === 1n ? undefined : one?.after.points;
  const { what, aside } = changeClauses(change, world.policy);
  const unproven = found.proven ? [] : [say("not-proven", {})];
  return {
    kind: "change",
    indicator: indicator.id,
    unit: world.card.unit.code,
    ...(found.item.part === undefined ? {} : { part: found.item.part }),
    change,
    effect,
    ...(oneMore === undefined ? {} : { oneMore }),
    proven: found.proven,
    sentence: { what, aside: [...aside, ...unproven], effect: effectClauses(effect, oneMore) },
  };
}

function valueAnswer(asked: Asked, { lever, item, from, value, edge, after }: ValueFound): Counterfactual {
  const { world, indicator, before } = asked;
  const needed = { measure: lever.measure, from, value, edge } as const;
  const effect: Effect = { points: { before: before.points ?? Exact.zero, after: after.points ?? Exact.zero } };
  return {
    kind: "value",
    indicator: indicator.id,
    unit: world.card.unit.code,
    ...(item.part === undefined ? {} : { part: item.part }),
    ...needed,
    effect,
    sentence: { ...valueClauses(needed, world.policy), effect: effectClauses(effect) },
  };
}

/** Nothing reaches the next outcome: too few can still change, or no number of records does it. */
function nothing(asked: Asked, searches: readonly Search[], levers: readonly (Lever | undefined)[]): Counterfactual {
  const [best] = searches.flatMap((one) => one.best ?? []);
  const known = levers.flatMap((lever) => (lever?.by === "records" && lever.known !== undefined ? [lever.known] : []));
  const [limit] = known;
  const answer = none(
    { world: asked.world, id: asked.indicator.id },
    limit === undefined ? "out-of-reach" : "too-few-can-change",
    limit,
  );
  if (best === undefined || answer.kind !== "none") {
    return answer;
  }
  const change = recordChange(best.lever, best.candidate);
  const effect = effectOf(asked, best);
  const { what, aside } = changeClauses(change, asked.world.policy);
  const words = { what: [...answer.sentence.what, say("best", {}), ...what], aside, effect: effectClauses(effect) };
  return { ...answer, best: { change, effect }, sentence: words };
}

/** Points of the indicator, and the total with everything else that the measurement moves. */
function effectOf({ world, before }: Asked, { lever, measurement, after }: Found): Effect {
  const changed = new Map<string, Measurement>([[lever.measure, measurement]]);
  const total = rejudgeCard(world, changed).total.points;
  const now = world.card.total.points;
  return {
    points: { before: before.points ?? Exact.zero, after: after.points ?? Exact.zero },
    ...(total === undefined || now === undefined ? {} : { total: { before: now, after: total } }),
  };
}

function none({ world, id }: Subject, reason: NoChange, limit?: bigint): Counterfactual {
  const values = limit === undefined ? {} : { limit: { amount: Exact.of(limit) } };
  const what = [say(`none/${reason}`, values)];
  return {
    kind: "none",
    indicator: id,
    unit: world.card.unit.code,
    reason,
    sentence: { what, aside: [], effect: [] },
  };
}

function unknownIndicator(given: string, { indicators }: Scorecard): CchcError {
  const ids = indicators.map(({ id }) => id).join(", ");
  return new CchcError({
    code: "counterfactual/unknown-indicator",
    what: { vi: "phiếu điểm không có tiêu chí này", en: "the card has no such indicator" },
    given,
    expected: { vi: `một trong: ${ids}`, en: `one of: ${ids}` },
  });
}
