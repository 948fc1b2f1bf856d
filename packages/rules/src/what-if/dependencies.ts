import type { PlainDate } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Indicator } from "../policy/indicator.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import type { Shape } from "../policy/shape.ts";

/** What the score of an indicator depends on, under the rule in force. */
export interface Dependencies {
  /** Measures that are scored or shown with it. */
  readonly measures: ReadonlySet<string>;
  /** Measures whose best value among the peers counts. */
  readonly leaders: ReadonlySet<string>;
  /** Whether conditions decide, which may use names of the policy. */
  readonly conditions: boolean;
}

/** What an indicator depends on in a period that begins on a day. */
export function dependenciesOf(indicator: Indicator, on: PlainDate): Dependencies {
  const rule = ruleInForce(indicator, on);
  const scored = scoredBy(indicator, rule?.score);
  const beside = [indicator.change, ...(indicator.related ?? [])];
  return {
    measures: new Set([...scored.map(({ measure }) => measure), ...beside].filter((id) => id !== undefined)),
    leaders: new Set(scored.flatMap(({ measure, shape }) => (shape === "relative-to-leader" ? [measure] : []))),
    conditions: rule?.applies !== undefined || scored.some(({ shape }) => shape === "lookup" || shape === "pass-fail"),
  };
}

interface ScoredMeasure {
  readonly measure: string;
  readonly shape: Shape["shape"];
}

function scoredBy({ measure }: Indicator, score: Shape | undefined): ScoredMeasure[] {
  if (score?.shape === "sum") {
    return score.parts.map((part) => ({ measure: part.measure, shape: part.score.shape }));
  }
  const looked = score !== undefined && score.shape !== "published";
  return looked && measure !== undefined ? [{ measure, shape: score.shape }] : [];
}

/** Measures whose best value among the peers counts for any indicator. */
export function leaderMeasures({ indicators }: Policy, on: PlainDate): ReadonlySet<string> {
  return new Set(indicators.flatMap((indicator) => [...dependenciesOf(indicator, on).leaders]));
}

/** Indicators that are judged otherwise by another policy, whatever the data: their rule in force differs, or a name that it may use. */
export function rejudgedIndicators(before: Policy, after: Policy, on: PlainDate): ReadonlySet<string> {
  if (before === after) {
    return new Set();
  }
  const names = canonicalJson([...before.named]) !== canonicalJson([...after.named]);
  const old = new Map(before.indicators.map((one) => [one.id, judgedPart(one, on)]));
  const changed = after.indicators.filter(
    (one) => judgedPart(one, on) !== old.get(one.id) || (names && dependenciesOf(one, on).conditions),
  );
  return new Set(changed.map(({ id }) => id));
}

/** What of an indicator takes part in judging it. */
function judgedPart(indicator: Indicator, on: PlainDate): string {
  const { code, area, measure, change, related } = indicator;
  return canonicalJson({ code, area, measure, change, related, rule: ruleInForce(indicator, on) });
}

/** Flags that look at something else, or with other words, whatever the data. */
export function reflagged(before: Policy, after: Policy): ReadonlySet<string> {
  if (before === after) {
    return new Set();
  }
  const all = flagSetting(before) !== flagSetting(after);
  const old = new Map(before.flags.map((flag) => [flag.id, canonicalJson(flag)]));
  return new Set(after.flags.filter((flag) => all || canonicalJson(flag) !== old.get(flag.id)).map(({ id }) => id));
}

/** What flags read beside their own files: names, measures with their titles, and which indicators use them. */
function flagSetting({ named, measures, indicators }: Policy): string {
  const uses = indicators.map(({ id, measure, change, related, rules }) => {
    const parts = rules.map(({ score }) => (score.shape === "sum" ? score.parts.map((part) => part.measure) : []));
    return { id, measure, change, related, parts };
  });
  return canonicalJson({ named: [...named], measures: [...measures], uses });
}
