/** The smallest policy that is accepted, as texts of its files: one area, one indicator, one measure. */
const smallPolicy: Readonly<Record<string, string>> = {
  "policy.yaml": `id: demo
title: { vi: Thử, en: Demo }
decision: { document: 1/QĐ-UBND, issuedBy: { vi: UBND tỉnh, en: the province } }
from: 2026-01-01
periods: [month]
areas:
  - id: service
    title: { vi: Phục vụ, en: Service }
    short: { vi: Phục vụ, en: Service }
    max: 10
rank: { among: level, ties: standard }
print: { digits: 2 }
`,
  "indicators/on-time.yaml": `id: on-time
code: "1.1"
area: service
title: { vi: Đúng hạn, en: On time }
purpose: { vi: Trả đúng hẹn, en: Results on the promised day }
clause: Điều 1
measure: cases-on-time
rules:
  - from: 2026-01-01
    basis: law
    source: { document: 1/QĐ-UBND, confidence: high }
    max: 10
    score: { shape: linear }
    when: { emptyDenominator: zero, noData: withhold }
remedy: { vi: Trả sớm hơn, en: Answer earlier }
examples:
  - { name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 5 } }
`,
  "measures/cases-on-time.yaml": `id: cases-on-time
kind: ratio
title: { vi: Hồ sơ đúng hạn, en: Case files on time }
given:
  numerator: { vi: đúng hạn, en: on time }
  denominator: { vi: tất cả, en: all }
`,
};

/** A change to one text of a policy: what stands there once, and what shall stand there instead. */
export type Change = readonly [path: string, found: string, put: string];

/** The small policy with changes, so that a test shows nothing but what it is about. */
export function smallPolicyTexts(...changes: readonly Change[]): Map<string, string> {
  const texts = new Map(Object.entries(smallPolicy));
  for (const [path, found, put] of changes) {
    const text = texts.get(path) ?? "";
    if (text.split(found).length !== 2) {
      throw new Error(`${path} does not hold "${found}" exactly once`);
    }
    // A function, since `$` would mean something in a replacement text.
    texts.set(
      path,
      text.replace(found, () => put),
    );
  }
  return texts;
}

/** Names of the files of the small policy, for changes. */
export const head = "policy.yaml";
export const indicator = "indicators/on-time.yaml";
export const measure = "measures/cases-on-time.yaml";
