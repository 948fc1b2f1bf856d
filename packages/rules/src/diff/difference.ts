import { Exact, type Localized, type PlainDate } from "@cchc/core";
import type { MessageValue } from "../explain/message.ts";
import { canonicalJson } from "../policy/canonical.ts";
import type { DiffKind } from "./diff-kind.ts";
import type { ChangedInterval, DiffEffect } from "./policy-diff.ts";

/** Keys and positions that lead to a value of a file. */
export type Way = readonly (string | number)[];

/** A difference inside one thing of a policy, before it is told with its file and title. */
export interface Difference {
  readonly kind: DiffKind;
  /** `wording` is no change in meaning. */
  readonly effect: DiffEffect | "wording";
  readonly at: Way;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** How the two are said, where their texts are not fit to be read. */
  readonly words?: { readonly before: Localized; readonly after: Localized } | undefined;
  readonly intervals?: readonly ChangedInterval[];
  readonly dates?: { readonly from: PlainDate; readonly to?: PlainDate | undefined };
}

/** A value of a policy as text: numbers exactly, a list of texts with commas, all else as canonical JSON; nothing for nothing. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (typeof value === "string") {
    return value;
  }
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
    return value.join(", ");
  }
  return value instanceof Exact ? value.toString() : canonicalJson(value);
}

/** A text of a policy as a value of a message; the decimal mark of a number is that of the language. */
export function wordsOf(text: string): MessageValue {
  const vi = /^-?\d+\.\d+%?$/.test(text) ? text.replace(".", ",") : text;
  return { localized: { vi, en: text } };
}
