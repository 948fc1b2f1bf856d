import { Exact } from "@cchc/core";
import { type PrintStyle, printPoints, printShare } from "@cchc/rules";

/** Points with all their places, so that columns align; a dash without. */
export function columnPoints(points: Exact | undefined, { digits, language }: PrintStyle): string {
  const text = points?.toFixed(digits) ?? "–";
  return language === "vi" ? text.replace(".", ",") : text;
}

/** Points as cards print them; a dash without. */
export function pointsText(points: Exact | undefined, style: PrintStyle): string {
  return points === undefined ? "–" : printPoints(points, style);
}

/** A share of evidence without decimals, cut off so that 99.9 % is not called all. */
export function wholeShare(share: Exact, { language }: PrintStyle): string {
  const percent = Exact.of(share.times(100).floor().toString());
  return printShare(percent.dividedBy(100), { language, digits: 0 });
}

/** Points with their sign: `+2,90`, `−0,50`, `0`. */
export function signed(points: Exact, style: PrintStyle): string {
  const text = columnPoints(points.abs(), style);
  return points.isZero() ? "0" : `${points.isNegative() ? "−" : "+"}${text}`;
}
