import { checkCondition, type Problem } from "@cchc/core";
import { problem } from "../policy/check-names.ts";
import { measureFacts } from "../policy/fact-catalogue.ts";
import type { ParsedPolicy, Sourced } from "../policy/parsed-policy.ts";
import type { FlagDocument, MeasureTrigger } from "./flag-document.ts";

/** A flag's measures and indicators exist, and its conditions fit what the measures give. */
export function checkFlag(flag: Sourced<FlagDocument>, policy: ParsedPolicy): Problem[] {
  const known = policy.indicators.map(({ value }) => value.id);
  const strangers = (flag.value.touches ?? []).flatMap((id, index) =>
    known.includes(id) ? [] : [problem(flag, ["touches", index], { ...unknownId, given: id, expected: oneOf(known) })],
  );
  const faults = flag.value.raise.flatMap((trigger, index) =>
    trigger.by === "measure" ? checkTrigger(flag, { trigger, index }, policy) : [],
  );
  return [...strangers, ...faults];
}

interface NumberedTrigger {
  readonly trigger: MeasureTrigger;
  readonly index: number;
}

function checkTrigger(
  flag: Sourced<FlagDocument>,
  { trigger, index }: NumberedTrigger,
  { head, measures }: ParsedPolicy,
): Problem[] {
  const path = ["raise", index];
  const known = measures.map(({ value }) => value);
  const measure = known.find(({ id }) => id === trigger.measure);
  if (measure === undefined) {
    const expected = oneOf(known.map(({ id }) => id));
    return [problem(flag, [...path, "measure"], { ...unknownId, given: trigger.measure, expected })];
  }
  const named = new Map(Object.entries(head.value.conditions ?? {}));
  return checkCondition(trigger.when, { facts: measureFacts(measure), named }).map(({ path: inside, ...fault }) =>
    problem(flag, [...path, "when", ...inside], fault),
  );
}

function oneOf(names: readonly string[]) {
  const list = names.join(", ");
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

const unknownId = {
  code: "policy/unknown-name",
  what: { vi: "không có mã này trong bộ chỉ số", en: "no such id in the policy" },
} as const;
