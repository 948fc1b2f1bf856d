import type { Exact } from "@cchc/core";
import { printPoints } from "@cchc/rules";
import type { TerminalStyle } from "./terminal-style.ts";

const none = "–";

/** Points, or a dash where there are none. */
export function pointsOrDash(points: Exact | undefined, style: TerminalStyle): string {
  return points === undefined ? none : printPoints(points, style);
}

/** Points with all their decimal places, so that they stand under each other; a dash where there are none. */
export function alignedPoints(points: Exact | undefined, { digits, language }: TerminalStyle): string {
  const text = points?.toFixed(digits) ?? none;
  return language === "vi" ? text.replace(".", ",") : text;
}

/** A number as the policy writes it, with all its places. */
export function exactText(number: Exact, { language }: TerminalStyle): string {
  return language === "vi" ? number.toString().replace(".", ",") : number.toString();
}

/** Points with two places more than the policy prints, so that a difference of a hundredth can be seen. */
export function closePoints(points: Exact | undefined, { language, digits }: TerminalStyle): string {
  const text = points?.toFixed(digits + 2).replace(/0{1,2}$/, "") ?? none;
  return language === "vi" ? text.replace(".", ",") : text;
}
