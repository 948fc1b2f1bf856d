import { type Localized, printable } from "@cchc/core";
import type { MessageValue } from "./message.ts";
import { type PrintStyle, renderMessage, renderValue } from "./render-message.ts";
import type { traceMessages } from "./trace-messages.ts";
import type { TracedNumber, TracedValue } from "./traced-value.ts";

/** Key of a text of a trace. */
export type TraceKey = keyof typeof traceMessages;

/** Values of a text: texts as they are, numbers and texts in both languages as messages hold them. */
export type TraceValues = Readonly<Record<string, string | MessageValue>>;

/** Says things of a trace in one language. */
export type Say = (key: TraceKey, values?: TraceValues) => string;

/** How texts of a trace are said in a style. */
export function sayIn(style: PrintStyle): Say {
  return (key, values = {}) => renderMessage({ key, values: asMessageValues(values) }, style);
}

function asMessageValues(values: TraceValues): Record<string, MessageValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? { text: value } : value]),
  );
}

/** A text in both languages as the value of a message. */
export function inBoth(localized: Localized): MessageValue {
  return { localized };
}

/** A number as a trace prints it: a share as a percentage, points and amounts as the policy prints them. */
export function numberText(value: TracedNumber, style: PrintStyle): string {
  return renderValue(value, style);
}

/** A value of a condition in words. */
export function valueWords(value: TracedValue, style: PrintStyle): string {
  if ("list" in value) {
    return value.list.map((one) => valueWords(one, style)).join(", ");
  }
  if ("between" in value) {
    return edgeWords(value.between, (edge) => valueWords(edge, style));
  }
  if ("truth" in value) {
    return sayIn(style)(value.truth ? "condition/true" : "condition/false");
  }
  // Texts come from the data: a line break in one would begin a line of its own.
  return "text" in value ? `“${printable(value.text, style.language)}”` : numberText(value, style);
}

const edgeSigns = { atLeast: "≥", above: ">", below: "<", atMost: "≤" } as const;

/** Edges of an interval, each with its sign: `≥ 80%, < 100%`. */
export function edgeWords<Edge>(
  edges: Readonly<Partial<Record<keyof typeof edgeSigns, Edge | undefined>>>,
  write: (edge: Edge) => string,
): string {
  const names = ["atLeast", "above", "below", "atMost"] as const;
  const written = names.flatMap((name) => {
    const edge = edges[name];
    return edge === undefined ? [] : [`${edgeSigns[name]} ${write(edge)}`];
  });
  return written.length === 0 ? "–" : written.join(", ");
}
