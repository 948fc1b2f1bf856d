import { type Exact, formatDate, isPlainDate, type Language } from "@cchc/core";
import { diffMessages } from "../diff/diff-messages.ts";
import { impactMessages } from "../impact/impact-messages.ts";
import { whatIfMessages } from "../what-if/what-if-messages.ts";
import { counterfactualMessages } from "./counterfactual-messages.ts";
import { gapMessages } from "./gap-messages.ts";
import type { Message, MessageValue } from "./message.ts";
import { messages } from "./messages.ts";
import { smallCellMessages } from "./small-cell-messages.ts";
import { stepMessages } from "./step-messages.ts";
import { traceMessages } from "./trace-messages.ts";

const stored = { ...messages, ...gapMessages, ...smallCellMessages };
const catalogue = new Map<string, Readonly<Record<Language, string>>>(
  Object.entries({
    ...stored,
    ...traceMessages,
    ...stepMessages,
    ...whatIfMessages,
    ...counterfactualMessages,
    ...diffMessages,
    ...impactMessages,
  }),
);

/** Every message key that a result of this version can hold. */
export const messageKeys: readonly string[] = Object.keys(stored);

/** How numbers are printed: the language's decimal mark, and the policy's decimal places for points and percentages. */
export interface PrintStyle {
  readonly language: Language;
  readonly digits: number;
}

/**
 * A message in words.
 *
 * A key that this version does not know (a result from a newer one) is printed as it is, with its values, so that
 * nothing is hidden.
 *
 * @example
 * renderMessage(message, { language: "vi", digits: 2 }); // "tỷ lệ thuận: 20 điểm × 67,24% = 13,45"
 */
export function renderMessage(message: Message, style: PrintStyle): string {
  const template = catalogue.get(message.key)?.[style.language];
  if (template === undefined) {
    return `${message.key} ${JSON.stringify(message.values)}`;
  }
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = message.values[name];
    return value === undefined ? whole : renderValue(value, style);
  });
}

/** One value of a message in words. */
export function renderValue(value: MessageValue, style: PrintStyle): string {
  if ("text" in value) {
    return value.text;
  }
  if ("moment" in value) {
    return printMoment(value.moment, style);
  }
  if ("localized" in value) {
    return value.localized[style.language];
  }
  if ("share" in value) {
    return printShare(value.share, style);
  }
  return "points" in value ? printPoints(value.points, style) : printAmount(value.amount, style);
}

/** A day as reports print it, with its time: `31/12/2025 16:45` (vi), `31 December 2025 16:45` (en); any other text as it is. */
function printMoment(moment: string, { language }: PrintStyle): string {
  const [day = "", ...time] = moment.split(" ");
  return isPlainDate(day) ? [formatDate(day, language), ...time].join(" ") : moment;
}

/** Points with the policy's decimal places, half up; whole points without: `13,45` (vi), `13.45` (en), `6`. */
export function printPoints(points: Exact, style: PrintStyle): string {
  return decimalMark(points.isWhole() ? points.toFixed(0) : points.toFixed(style.digits), style.language);
}

/** A share as a percentage with the policy's decimal places, half up: `67,24%` (vi), `67.24%` (en). */
export function printShare(share: Exact, style: PrintStyle): string {
  return `${printPoints(share.times(100), style)}%`;
}

/** A count or amount: whole numbers in groups of three (`184.513` vi, `184,513` en), others with the policy's decimal places. */
export function printAmount(amount: Exact, { language, digits }: PrintStyle): string {
  const [whole = "", decimals] = amount.toFixed(amount.isWhole() ? 0 : digits).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === "vi" ? "." : ",");
  return decimals === undefined ? grouped : `${grouped}${language === "vi" ? "," : "."}${decimals}`;
}

function decimalMark(text: string, language: Language): string {
  return language === "vi" ? text.replace(".", ",") : text;
}
