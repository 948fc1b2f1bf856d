import { Exact } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { CardWorld } from "./card-world.ts";
import type { NoChange, NothingHelps } from "./counterfactual-result.ts";
import { effectOf } from "./effect.ts";
import { recordChange } from "./record-change.ts";
import type { Asked, Found, Search } from "./search.ts";
import { changeSentence, effectClauses, oneClause, say } from "./sentence.ts";

/** That nothing leads to a better outcome, and why. */
export function none(world: CardWorld, indicator: string, reason: NoChange): NothingHelps {
  const what = [say(`none/${reason}`, {})];
  return { kind: "none", indicator, unit: world.card.unit.code, reason, sentence: { what, aside: [], effect: [] } };
}

/** That nothing reaches the next outcome: why, the best that can still be had, and what one record brings all the same. */
export function nothing(asked: Asked, searches: readonly Search[]): NothingHelps {
  const { world, indicator } = asked;
  const limit = knownLimit(searches);
  const reason = limit === undefined ? "out-of-reach" : limit === 0n ? "nothing-can-change" : "too-few-can-change";
  const why = [say(`none/${reason}`, limit === undefined ? {} : { limit: { amount: Exact.of(limit) } })];
  const answer = { ...none(world, indicator.id, reason), ...oneMore(searches) };
  const [best] = searches.flatMap((one) => one.best ?? []);
  return best === undefined
    ? { ...answer, sentence: { what: why, aside: [], effect: oneClauses(asked, searches) } }
    : { ...answer, ...withBest(asked, best, why) };
}

/** How many records can still change, when that is known of every measure. */
function knownLimit(searches: readonly Search[]): bigint | undefined {
  const limits = searches.map(({ lever }) => lever.known);
  return limits.length === 0 || limits.includes(undefined)
    ? undefined
    : limits.reduce((sum, one) => (sum ?? 0n) + (one ?? 0n), 0n);
}

function oneMore(searches: readonly Search[]): Pick<NothingHelps, "oneMore"> {
  const [points] = searches.flatMap(({ one }) => one?.after.points ?? []);
  return points === undefined ? {} : { oneMore: points };
}

/** What one record brings, if more than can be seen in print; one that is not there yet is called new. */
function oneClauses({ before }: Asked, searches: readonly Search[]): Message[] {
  const [found] = searches.flatMap(({ one }) => one ?? []);
  const gain = found?.after.points?.minus(before.points ?? Exact.zero);
  if (found === undefined || gain === undefined || gain.compare("0.005") < 0) {
    return [];
  }
  const { moves } = found.candidate;
  const isNew = moves["join-met"] + moves["join-unmet"] > 0n;
  return [isNew ? say("one-new", { gain: { points: gain } }) : oneClause(gain)];
}

function withBest(
  asked: Asked,
  found: Found,
  why: NothingHelps["sentence"]["what"],
): Pick<NothingHelps, "best" | "sentence"> {
  const change = recordChange(found.lever, found.candidate);
  const effect = effectOf(asked, found);
  const { what, aside } = changeSentence(change, asked.world.policy);
  return {
    best: { change, effect },
    sentence: { what, aside: [say("best", {}), ...why, ...aside], effect: effectClauses(effect) },
  };
}
