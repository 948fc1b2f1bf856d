import type { Localized } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import { inBoth } from "../explain/trace-text.ts";
import type { Policy } from "../policy/policy.ts";
import { diffKindWords } from "./diff-kind.ts";
import type { diffMessages } from "./diff-messages.ts";
import { type Difference, wordsOf } from "./difference.ts";
import type { Paired } from "./pair-by-id.ts";
import type { DiffSubject, MeaningChange, WordingChange } from "./policy-diff.ts";

/** A thing of a policy with a title. */
export interface Thing {
  readonly id: string;
  readonly title: Localized;
  readonly code?: string | undefined;
}

/** A difference and the thing that it lies in. */
export interface Found {
  readonly of: DiffSubject["of"];
  readonly thing: Thing;
  readonly difference: Difference;
}

/** Differences inside things that both policies have; things that one of them has; things under another id. */
export function inAll<T extends Thing>(
  of: DiffSubject["of"],
  { pairs, renamed, added, removed }: Paired<T>,
  compare: (before: T, after: T) => readonly Difference[],
): Found[] {
  const found = (thing: Thing, difference: Difference): Found => ({ of, thing, difference });
  // A measure by itself gives no points, and a flag none at all.
  const effect = of === "measure" || of === "flag" ? "display" : "judgement";
  return [
    ...removed.map((one) => found(one, { kind: "removed", effect, at: [], before: one.id })),
    ...added.map((one) => found(one, { kind: "added", effect, at: [], after: one.id })),
    ...renamed.map(([old, now]) =>
      found(now, { kind: "renamed", effect: "display", at: ["id"], before: old.id, after: now.id }),
    ),
    ...pairs.flatMap(([old, now]) => compare(old, now).map((one) => found(now, one))),
  ];
}

/** A difference with its file, its subject and its words. */
export function tell({ of, thing, difference }: Found, policy: Policy): MeaningChange | WordingChange {
  const { kind, effect, at, before, after, dates, intervals } = difference;
  const { id, title, code } = thing;
  const place = {
    subject: { of, id, title, ...(code === undefined ? {} : { code }) },
    file: fileOf(of, id),
    at: [...at],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  if (effect === "wording") {
    return place;
  }
  const life = { from: policy.from, ...(policy.to === undefined ? {} : { to: policy.to }) };
  const found = intervals === undefined ? {} : { intervals: [...intervals] };
  return { ...place, kind, effect, dates: dates ?? life, ...found, message: messageOf(difference) };
}

function fileOf(of: DiffSubject["of"], id: string): string {
  return of === "policy" || of === "area" ? "policy.yaml" : `${of}s/${id}.yaml`;
}

function messageOf(difference: Difference): Message {
  const { kind, before = "–", after = "–", words } = difference;
  const [was, is] =
    words === undefined ? [wordsOf(before), wordsOf(after)] : [inBoth(words.before), inBoth(words.after)];
  return { key: keyOf(difference), values: { what: inBoth(diffKindWords[kind]), before: was, after: is } };
}

function keyOf({ kind, at, before, after, intervals }: Difference): keyof typeof diffMessages {
  const whole = at.length === 0;
  switch (kind) {
    case "renamed":
      return "diff/renamed";
    case "added":
      return whole ? "diff/new" : "diff/added";
    case "removed":
      return whole ? "diff/gone" : "diff/removed";
    case "bands":
      return "diff/other-points";
    case "grades":
      return intervals === undefined ? "diff/changed" : "diff/other-grades";
    default:
      return changedKey(before, after);
  }
}

function changedKey(before: string | undefined, after: string | undefined): keyof typeof diffMessages {
  if (before === undefined) {
    return "diff/added";
  }
  return after === undefined ? "diff/removed" : "diff/changed";
}
