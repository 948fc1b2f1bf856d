import type { Exact } from "@cchc/core";
import type { AreaScore, Policy, Scorecard } from "@cchc/rules";
import type { SummaryRow } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";

/** Decimal places that are carried. Cutting off keeps what half-up rounding to fewer places gives. */
const places = 12;
const scale = 10n ** BigInt(places);

/** What the ranking shows of a card. */
export function summaryRow(card: Scorecard, policy: Policy): SummaryRow {
  const { unit, total, grade, rank, areas, flags, unchecked, indicators } = card;
  const byId = new Map(areas.map((area) => [area.id, area]));
  return {
    unit: plainJson(unit),
    status: total.status,
    ...(total.points === undefined ? {} : { points: cutOff(total.points) }),
    applicable: cutOff(total.applicable),
    evidence: cutOff(total.evidence),
    ...(total.published?.published === undefined ? {} : { published: cutOff(total.published.published) }),
    ...(grade === undefined ? {} : { grade }),
    ...(rank === undefined ? {} : { rank }),
    areas: areaPoints(byId, policy),
    flags: new Set(flags.map(({ id }) => id)).size,
    unchecked: unchecked.length,
    missing: indicators.filter(({ points, applicable }) => points === undefined && !applicable.isZero()).length,
  };
}

/** Points of areas in the order of the policy; the status of an area without, nothing for one that did not stand. */
export function areaPoints(areas: ReadonlyMap<string, AreaScore>, policy: Policy): string[] {
  return policy.areas.map(({ id }) => {
    const area = areas.get(id);
    return area?.points === undefined ? (area?.status ?? "") : cutOff(area.points);
  });
}

/** An exact number as it is when it is short, else cut off after twelve places. */
export function cutOff(exact: Exact): string {
  const text = exact.toString();
  return text.includes("/") || text.length > places + 6 ? cut(exact) : text;
}

function cut(exact: Exact): string {
  const scaled = exact.abs().times(scale).floor();
  const digits = scaled.toString().padStart(places + 1, "0");
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return exact.isNegative() ? `-${text}` : text;
}
