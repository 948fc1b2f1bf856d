import { expect, it } from "vitest";
import { hostileSubject, hostileTexts } from "./hostile-result.ts";

/** Keys of the texts that do not hold the hostile text. */
function othersIn(data: unknown, text: string, key = ""): string[] {
  if (typeof data === "string") {
    return data.startsWith(text.slice(0, 8)) || data.startsWith("javascript:") ? [] : [key];
  }
  return typeof data !== "object" || data === null
    ? []
    : Object.entries(data).flatMap(([name, one]) => othersIn(one, text, Array.isArray(data) ? key : name));
}

const numbers = [
  ...["amount", "applicable", "denominator", "difference", "earned", "evidence", "max", "more", "numerator", "points"],
  ...["published", "share", "takenOver", "value", "weight", "withoutEvidence"],
];
const days = ["assessedOn", "first", "from", "last", "period", "ruleFrom", "text", "to"];
const idsAndClosedLists = [
  ...[
    "area",
    "basis",
    "confidence",
    "edge",
    "entity",
    "grade",
    "id",
    "key",
    "kind",
    "measure",
    "origin",
    "publication",
  ],
  ...["schema", "status", "touches", "treatment"],
];

it.each(hostileTexts)(
  "a result is hostile in every text that is no number, day, id or word of a closed list: %s",
  (_, text) => {
    const { result, before } = hostileSubject(text);
    const { policy: _files, ...data } = JSON.parse(JSON.stringify({ ...result, before: { ...before, policy: [] } }));
    const known = new Set([...numbers, ...days, ...idsAndClosedLists]);
    expect([...new Set(othersIn(data, text))].filter((key) => !known.has(key))).toEqual([]);
  },
);

it("holds every kind of text that a result can hold", () => {
  const { result } = hostileSubject("<b>");
  const text = JSON.stringify({ ...result, policy: [] });
  const kinds = [
    "withheld",
    "withheldBeside",
    "parts",
    "versions",
    "assessed",
    "change",
    "related",
    "flags",
    "unchecked",
    "missing",
    "notes",
    "refused",
    "records",
    "mapping",
    "rejects",
    "register",
    "calendar",
    "agreement",
  ];
  expect(kinds.filter((kind) => !text.includes(`"${kind}"`))).toEqual([]);
});
