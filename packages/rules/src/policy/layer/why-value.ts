import { CchcError, type Localized, type PlainDate } from "@cchc/core";
import { type Policy, policyOn, ruleInForce } from "../policy.ts";
import type { PolicyDocument } from "../policy-document.ts";
import type { Basis, Source } from "../source.ts";
import { nearestNames } from "./nearest-names.ts";
import { type Span, spanHolds, spanText } from "./span.ts";
import { namesIn } from "./value-path.ts";
import { datedHead } from "./value-target.ts";
import { type GivenValue, givenValues } from "./value-versions.ts";

/** A value as one layer gives it on some days, and whether it holds on the day that was asked for. */
export interface ValueVersion extends Span {
  /** `overridden`: another layer has the last word on that day. `other-days`: it holds on other days alone. */
  readonly state: "in-force" | "overridden" | "other-days";
  /** Absent when the layer takes the indicator out of the policy. */
  readonly value?: unknown;
  /** The name of the value that is given instead, where the rule has none of the asked name: `score`, when it has another shape. */
  readonly around?: string;
  /** The policy that gives it. */
  readonly layer: Pick<PolicyDocument, "id" | "title" | "decision">;
  /** The file of the layer's `overrides/`, where it changes what it extends. */
  readonly override?: string;
  readonly why?: Localized;
  /** Absent for values that stand on the layer's decision alone. */
  readonly basis?: Basis;
  readonly source?: Source;
}

/** Where a value of a policy comes from. */
export interface ValueReason {
  readonly policy: string;
  readonly name: string;
  readonly on: PlainDate;
  /** Oldest layer first, within a layer in order of time. */
  readonly versions: readonly ValueVersion[];
}

/**
 * Which layer and version gives a value of a policy on a day, and what it overrode.
 *
 * @param name The value: `2-1-progress.max`, `3-6-online-payment.score.c-procedures-synced.max`, `grades.good.atLeast`.
 * @throws CchcError `usage/unknown-value` with the nearest names, or `policy/not-in-force`.
 * @example
 * const { versions } = whyValue(policy, "4-2-digitised-dossiers.score", parsePlainDate("2026-08-01"));
 * versions.map(({ layer, state }) => `${layer.id} ${state}`); // ["qd-766 overridden", "qd-766-as-written in-force"]
 */
export function whyValue(policy: Policy, name: string, on: PlainDate): ValueReason {
  if (!spanHolds(policy, on)) {
    throw new CchcError({
      code: "policy/not-in-force",
      what: { vi: "bộ chỉ số không có hiệu lực vào ngày này", en: "the policy is not in force on this day" },
      given: on,
      expected: { vi: spanText(policy), en: spanText(policy) },
    });
  }
  const given = givenValues(policy, name);
  if (given.every(({ around }) => around !== undefined)) {
    throw unknownValue(policy, name, on);
  }
  const last = given.findLastIndex((one) => spanHolds(one, on));
  return {
    policy: policy.id,
    name,
    on,
    versions: given.map((one, index) => ({ ...versionOf(one), state: stateOf(one, on, index === last) })),
  };
}

function stateOf(given: GivenValue, on: PlainDate, last: boolean): ValueVersion["state"] {
  if (last) {
    return "in-force";
  }
  return spanHolds(given, on) ? "overridden" : "other-days";
}

function versionOf({ policy, override, from, to, ...given }: GivenValue): Omit<ValueVersion, "state"> {
  const { id, title, decision } = policy;
  return {
    from,
    ...(to === undefined ? {} : { to }),
    ...given,
    layer: { id, title, decision },
    ...(override === undefined ? {} : { override: override.name, why: override.why }),
  };
}

function unknownValue(policy: Policy, given: string, on: PlainDate): CchcError {
  const near = nearestNames(given, valueNames(policy, on), 5).join(", ");
  return new CchcError({
    code: "usage/unknown-value",
    what: { vi: "bộ chỉ số không có giá trị này", en: "the policy has no such value" },
    given,
    expected: { vi: `gần nhất: ${near}`, en: `the nearest: ${near}` },
  });
}

/** The names of all values that a policy has on a day. */
function valueNames(policy: Policy, on: PlainDate): string[] {
  const head = policyOn(policy, on);
  const ofHead = namesIn(Object.fromEntries(datedHead.map((root) => [root, head[root]])));
  const ofRules = policy.indicators.flatMap((indicator) => {
    const { max, score, when, applies, target } = ruleInForce(indicator, on) ?? {};
    return [["rule"], ...namesIn({ max, score, when, applies, target })].map((names) => [indicator.id, ...names]);
  });
  return [...ofHead, ...ofRules].map((names) => names.join("."));
}
