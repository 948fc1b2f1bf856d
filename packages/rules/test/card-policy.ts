import { type Policy, readPolicy } from "../src/index.ts";
import { type Change, smallPolicyTexts } from "./small-policy.ts";

/** Grades over the ten points of the small policy, for the end of its head. */
export const grades = `grades:
  basis: law
  source: { document: 1/QĐ-UBND, confidence: high }
  of: points
  bands:
    - { id: good, title: { vi: Tốt, en: Good }, atLeast: 5 }
    - { id: weak, title: { vi: Yếu, en: Weak }, below: 5 }
`;

/** The small policy with grades and one file of whole cards, whose cases these are. */
export function cardPolicyTexts(cases: string, ...changes: readonly Change[]): Map<string, string> {
  const texts = smallPolicyTexts(...changes);
  texts.set("policy.yaml", `${texts.get("policy.yaml") ?? ""}${grades}`);
  texts.set(
    "examples/cards.yaml",
    `id: cards
title: { vi: Phiếu, en: Cards }
figures: constructed
given: { period: 2026-08, counts: { cases-on-time: { numerator: 1, denominator: 2 } } }
cases:
${cases}
`,
  );
  return texts;
}

/** The same, read and checked. */
export function cardPolicy(cases: string, ...changes: readonly Change[]): Policy {
  return readPolicy(cardPolicyTexts(cases, ...changes));
}
