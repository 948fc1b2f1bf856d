import { type Policy, readPolicy } from "../src/index.ts";
import { smallPolicyTexts } from "./small-policy.ts";

/** The head of a layer over the small policy, in force in 2026. */
export const layerHead = `id: province
extends: demo
title: { vi: Tỉnh, en: Province }
decision: { document: 2/QĐ-UBND, issuedBy: { vi: UBND tỉnh, en: the province } }
from: 2026-01-01
to: 2026-12-31
`;

/** What every override says besides the value. */
export const cited = `basis: law
source: { document: 2/QĐ-UBND, confidence: high }
why: { vi: Khó hơn, en: Harder }
`;

/** An override of how the small policy's indicator scores: full points from 90%. */
export const fullFrom90 = `at: on-time.score
from: 2026-07-01
value: { shape: capped-linear, fullAt: 90% }
${cited}examples:
  - { name: nine of ten, given: { counts: { numerator: 9, denominator: 10 } }, expect: { points: 10 } }
`;

/** The texts of a layer over the small policy with these files; a file by the name of one that is there takes its place. */
export function layerTexts(files: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries({ "policy.yaml": layerHead, ...files }));
}

/** A layer over the small policy. */
export function readLayer(files: Readonly<Record<string, string>>): Policy {
  return readPolicy(layerTexts(files), { bases: (id) => (id === "demo" ? smallPolicyTexts() : undefined) });
}
