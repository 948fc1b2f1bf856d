import { type Policy, printPoints, type Scorecard } from "@cchc/rules";
import type { TerminalStyle } from "./terminal-style.ts";

const howMany = 3;

/** The three indicators with counts that lost the most points, the most first: `2.1 −6,55 · 4.2 −3,90`. */
export function weakest(card: Scorecard, policy: Policy, style: TerminalStyle): string {
  const codes = codesOf(policy);
  return card.indicators
    .flatMap(({ id, origin, points, max }) =>
      origin === "counts" && points !== undefined && points.compare(max) < 0 ? [{ id, lost: max.minus(points) }] : [],
    )
    .sort((a, b) => b.lost.compare(a.lost))
    .slice(0, howMany)
    .map(({ id, lost }) => `${codes.get(id)} −${printPoints(lost, style)}`)
    .join(" · ");
}

/** Codes of the indicators whose maximum counts and that have no points, for want of data or of anything to count. */
export function missingCodes(policy: Policy): (card: Scorecard) => string {
  const codes = codesOf(policy);
  return (card) =>
    card.indicators
      .filter(({ points, applicable }) => points === undefined && !applicable.isZero())
      .map(({ id }) => codes.get(id) ?? id)
      .join(" ");
}

function codesOf(policy: Policy): Map<string, string> {
  return new Map(policy.indicators.map(({ id, code }) => [id, code]));
}
