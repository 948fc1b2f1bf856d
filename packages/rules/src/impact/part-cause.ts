import type { Localized } from "@cchc/core";
import { renderMessage } from "../explain/render-message.ts";
import { inBoth } from "../explain/trace-text.ts";
import type { Part } from "../policy/shape.ts";
import type { PartScore } from "../result/result.ts";
import { type Cause, causeOf } from "./cause.ts";
import type { BothSides, Side } from "./side.ts";

/** Why a sum has other points: the first part that has, or that came or went; undefined when all parts are as they were. */
export function partCause(sides: BothSides, find: (sides: BothSides) => Cause): Cause | undefined {
  const [before, after] = sides;
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old === undefined || now === undefined) {
    return undefined;
  }
  for (const [id, one] of now) {
    const was = old.get(id);
    if (was === undefined) {
      return { ...causeOf("part", "impact/part-added", { part: inBoth(one.part.title) }), part: id };
    }
    if (!sameOutcome(was.score, one.score)) {
      const cause = find([partSide(before, was.part, was.score), partSide(after, one.part, one.score)]);
      return { ...cause, part: id, message: inPart(one.part.title, cause, after) };
    }
  }
  const gone = [...old].find(([id]) => !now.has(id));
  return gone === undefined
    ? undefined
    : { ...causeOf("part", "impact/part-removed", { part: inBoth(gone[1].part.title) }), part: gone[0] };
}

interface JudgedPart {
  readonly part: Part;
  readonly score: PartScore;
}

function partsOf({ shape, score }: Side): ReadonlyMap<string, JudgedPart> | undefined {
  const scores = score.parts ?? [];
  if (shape?.shape !== "sum") {
    return undefined;
  }
  return new Map(
    shape.parts.flatMap((part) => {
      const found = scores.find((one) => one.id === part.id);
      return found === undefined ? [] : [[part.id, { part, score: found }] as const];
    }),
  );
}

function sameOutcome(a: PartScore, b: PartScore): boolean {
  const same = a.points === undefined || b.points === undefined ? a.points === b.points : a.points.equals(b.points);
  return same && a.status === b.status && a.max.equals(b.max) && a.applicable.equals(b.applicable);
}

/** The cause inside a part, in both languages; numbers as the policy prints them. */
function inPart(title: Localized, { message }: Cause, { policy }: Side): Cause["message"] {
  const { digits } = policy.print;
  const cause = {
    vi: renderMessage(message, { language: "vi", digits }),
    en: renderMessage(message, { language: "en", digits }),
  };
  return { key: "impact/in-part", values: { part: inBoth(title), cause: inBoth(cause) } };
}

/** How one part of a sum was judged; what it shares with its indicator stays. */
function partSide(side: Side, part: Part, score: PartScore): Side {
  const { measure, score: shape, when } = part;
  return { ...side, score, measure, shape, when, applies: undefined };
}
