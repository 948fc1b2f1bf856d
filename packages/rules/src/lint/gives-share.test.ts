import type { Measure } from "@cchc/core";
import { expect, test } from "vitest";
import { givesShare } from "./gives-share.ts";

const words = { vi: "chữ", en: "words" };
const share: Measure = {
  id: "share",
  kind: "ratio",
  title: words,
  given: { numerator: words, denominator: words },
  mayExceed: false,
};
const amount = { kind: "amount", title: words, given: { amount: words }, unit: words } as const;
const movement: Measure = { ...amount, id: "movement", count: { by: "change", of: "share", since: "2025" } };
const further: Measure = {
  ...amount,
  id: "further",
  count: { by: "difference", of: "movement", minus: "movement", absolute: true },
};
const days: Measure = { ...amount, id: "days" };
const round: Measure = { ...amount, id: "round", count: { by: "change", of: "round", since: "2025" } };
const measureOf = new Map([share, movement, further, days, round].map((one) => [one.id, one]));

test.each([
  ["a share", share, true],
  ["a movement of a share", movement, true],
  ["a difference of movements", further, true],
  ["days", days, false],
  [
    "a movement of days",
    { ...movement, id: "days-moved", count: { by: "change", of: "days", since: "2025" } } satisfies Measure,
    false,
  ],
  [
    "a movement of what is not there",
    { ...movement, id: "of-nothing", count: { by: "change", of: "nothing", since: "2025" } } satisfies Measure,
    false,
  ],
  ["a movement of itself", round, false],
])("%s", (_, measure, expected) => {
  expect(givesShare(measure, measureOf)).toBe(expected);
});
