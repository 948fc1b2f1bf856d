import type { Language } from "@cchc/core";
import { type PrintStyle, renderMessage } from "../explain/render-message.ts";
import type { Mismatch, TestOutcome, TraceLine } from "./test-outcome.ts";

const labels = {
  vi: { expected: "cần", got: "được", because: "vì sao" },
  en: { expected: "expected", got: "got", because: "why" },
} as const satisfies Record<Language, object>;

/** Why an example failed, one line each: what was expected and what came, then how the points came about. */
export function failureText({ mismatches, trace }: TestOutcome, style: PrintStyle): string {
  return [
    ...mismatches.map((one) => mismatchText(one, style.language)),
    `${labels[style.language].because}:`,
    ...trace.map((line) => `  ${traceText(line, style)}`),
  ].join("\n");
}

/** One thing that came out otherwise: `points: expected 5, got 4.5`. */
export function mismatchText({ what, expected, got }: Mismatch, language: Language): string {
  const label = labels[language];
  return `${what}: ${label.expected} ${expected}, ${label.got} ${got}`;
}

/** How points came about: `2-1-progress 13.45 (scored): in proportion: 20 points × 67.24% = 13.45`. */
export function traceText({ item, status, points, reason }: TraceLine, style: PrintStyle): string {
  return `${item} ${points ?? "–"} (${status}): ${renderMessage(reason, style)}`;
}
