import { readPolicyData } from "../src/index.ts";
import { richPolicy } from "./rich-policy.ts";

const text = { vi: "chữ", en: "words" };
const told = { title: text, meaning: text, look: text, basis: "choice", source: { document: "x", confidence: "low" } };
const flag = (id: string, ...raise: object[]) => [`flags/${id}.yaml`, { id, code: id, ...told, raise }] as const;
const over = (value: number) => ({ fact: "value", operator: "greaterThan", value });

const counted = { by: "count", entity: "petition", in: { at: "receivedOn" } };
const amount = (id: string, count: object) => ({
  id,
  kind: "amount",
  title: text,
  unit: text,
  given: { amount: text },
  count,
});

/** The rich policy with a flag of every kind, and a measure that is made of two others and scores nothing. */
export const flaggedPolicy = readPolicyData({
  ...richPolicy.files,
  "measures/days.yaml": amount("days", counted),
  "measures/faults.yaml": amount("faults", counted),
  "measures/apart.yaml": amount("apart", { by: "difference", of: "days", minus: "faults" }),
  ...Object.fromEntries([
    flag("f-share", { by: "measure", measure: "s1", when: over(0.4) }),
    flag(
      "f-apart",
      { by: "measure", measure: "apart", when: over(5) },
      { by: "measure", measure: "days", when: over(20) },
    ),
    flag("f-unearned", { by: "points-without-evidence" }),
    flag("f-whole", { by: "over-the-whole" }),
    flag("f-self", { by: "self-over-verified", over: 1 }),
    flag("f-code", { by: "unit-not-in-force" }),
  ]),
});
