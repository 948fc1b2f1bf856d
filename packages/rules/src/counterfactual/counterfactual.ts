import { CchcError } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import { rejudge, ruleOf, scoreOf, worldOf } from "./card-world.ts";
import type { Counterfactual } from "./counterfactual-result.ts";
import { effectOf } from "./effect.ts";
import { type ChangeOptions, type Lever, leverOf } from "./lever.ts";
import { itemReason, openItems, wholeReason } from "./no-change.ts";
import { none, nothing } from "./nothing-helps.ts";
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
    return none(world, id, whole ?? "no-rule");
  }
  const items = itemsOf(indicator, rule, score);
  const open = openItems(items, world);
  if (open.length === 0) {
    return none(world, id, itemReason(items, world));
  }
  const before = rejudge(indicator, rule.from, [world, new Map()]);
  return bestAnswer({ world, indicator, rule, before }, open, options);
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
  return value === undefined ? nothing(asked, searches) : valueAnswer(asked, value);
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

function valueAnswer(asked: Asked, found: ValueFound): Counterfactual {
  const { world, indicator } = asked;
  const { lever, item, from, value, edge } = found;
  const needed = { measure: lever.measure, from, value, edge } as const;
  const effect = effectOf(asked, found);
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

function unknownIndicator(given: string, { indicators }: Scorecard): CchcError {
  const ids = indicators.map(({ id }) => id).join(", ");
  return new CchcError({
    code: "counterfactual/unknown-indicator",
    what: { vi: "phiếu điểm không có tiêu chí này", en: "the card has no such indicator" },
    given,
    expected: { vi: `một trong: ${ids}`, en: `one of: ${ids}` },
  });
}
