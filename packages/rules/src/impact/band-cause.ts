import type { Exact, Localized } from "@cchc/core";
import { exactText, valuesInWords } from "../diff/changed-values.ts";
import type { MessageValue } from "../explain/message.ts";
import { inBoth } from "../explain/trace-text.ts";
import { intervalContains } from "../policy/interval.ts";
import type { Band, BandsShape } from "../policy/shape.ts";
import { type Cut, compareCuts, isPast, lowerCut, upperCut } from "../scoring/cut.ts";
import type { Cause, Leaf } from "./cause.ts";

/** A value under two lists of bands. */
export interface Banded {
  readonly before: BandsShape;
  readonly after: BandsShape;
  readonly value: Exact;
  readonly kind: "ratio" | "amount";
}

/** Words for whether something holds. */
export function heldWords(holds: boolean): MessageValue {
  return inBoth(holds ? { vi: "(đạt)", en: "(holds)" } : { vi: "(không đạt)", en: "(does not hold)" });
}

/**
 * Why a value has other points by other bands: the edge at its place among as many edges that now holds or no longer does;
 * else another band, where edges came or went; else the points of its band.
 */
export function bandCause({ before, after, value, kind }: Banded): Cause | undefined {
  const [old, now] = [edgesOf(before), edgesOf(after)];
  const [was, is] = [bandAt(before, value), bandAt(after, value)];
  if (was === undefined || is === undefined) {
    return undefined;
  }
  const [passedBefore, passedAfter] = [old, now].map((cuts) => cuts.filter((cut) => isPast(value, cut)).length);
  const flipped = Math.min(passedBefore ?? 0, passedAfter ?? 0);
  const [first, second] = [old[flipped], now[flipped]];
  if (old.length === now.length && passedBefore !== passedAfter && first !== undefined && second !== undefined) {
    return edgeCause([first, second], value, kind);
  }
  return was.points.equals(is.points) ? undefined : bandOrPoints(was, is, kind);
}

/** Where each band but the lowest begins, from the lowest up. */
function edgesOf({ bands }: BandsShape): Cut[] {
  return bands.flatMap((band) => lowerCut(band) ?? []).sort(compareCuts);
}

/** The band that a value lies in, from the lowest up: 0, 1, … */
export function bandNumber({ bands }: BandsShape, value: Exact): number {
  return edgesOf({ shape: "bands", direction: "higher-is-better", bands }).filter((cut) => isPast(value, cut)).length;
}

function bandAt({ bands }: BandsShape, value: Exact): Band | undefined {
  return bands.find((band) => intervalContains(band, value));
}

function edgeCause([before, after]: readonly [Cut, Cut], value: Exact, kind: Banded["kind"]): Cause {
  const [old, now] = [leafOf(before, value), leafOf(after, value)];
  return {
    kind: "band",
    before: old,
    after: now,
    message: {
      key: "impact/edge",
      values: {
        before: inBoth(edgeText(before, kind)),
        after: inBoth(edgeText(after, kind)),
        heldBefore: heldWords(old.holds),
        heldAfter: heldWords(now.holds),
      },
    },
  };
}

function leafOf(cut: Cut, value: Exact): Leaf {
  const operator = cut.past ? "greaterThan" : "greaterThanInclusive";
  return { fact: "value", operator, operand: cut.at.toString(), holds: isPast(value, cut) };
}

function edgeText(cut: Cut, kind: Banded["kind"]): Localized {
  const { vi, en } = exactText(cut.at, kind);
  const sign = cut.past ? ">" : "≥";
  return { vi: `${sign} ${vi}`, en: `${sign} ${en}` };
}

function bandOrPoints(was: Band, is: Band, kind: Banded["kind"]): Cause {
  const [before, after] = [bandWords(was, kind), bandWords(is, kind)];
  const points = { before: { points: was.points }, after: { points: is.points } };
  const message =
    before.en === after.en
      ? { key: "impact/band-points", values: { band: inBoth(before), ...points } }
      : { key: "impact/band", values: { before: inBoth(before), after: inBoth(after) } };
  return { kind: "band", message };
}

function bandWords(band: Band, kind: Banded["kind"]): Localized {
  const [low, high] = [lowerCut(band), upperCut(band)];
  if (low !== undefined) {
    return valuesInWords({ low, high }, { kind });
  }
  if (high === undefined) {
    return { vi: "mọi giá trị", en: "any value" };
  }
  const { vi, en } = exactText(high.at, kind);
  const sign = high.past ? "≤" : "<";
  return { vi: `giá trị ${sign} ${vi}`, en: `value ${sign} ${en}` };
}
