import { ExactText, Localized } from "@cchc/core";
import { z } from "zod";

/** A value inside a message, with what it is, so that each language prints it its own way. */
export const MessageValue = z.union([
  /** A share of a whole, printed as a percentage. */
  z.strictObject({ share: ExactText }),
  /** A plain amount or count. */
  z.strictObject({ amount: ExactText }),
  /** Points, printed with the policy's decimal places. */
  z.strictObject({ points: ExactText }),
  z.strictObject({ text: z.string() }),
  /** A day, with a time or without: `2025-12-31 16:45`. */
  z.strictObject({ moment: z.string() }),
  /** A text that stands in both languages, such as a condition in words. */
  z.strictObject({ localized: Localized }),
]);

/** A value inside a message. */
export type MessageValue = z.infer<typeof MessageValue>;

/** A text as a key and values: one stored result reads in Vietnamese and in English. */
export const Message = z.strictObject({
  key: z.string(),
  values: z.record(z.string(), MessageValue),
});

/** A text as a key and values. */
export type Message = z.infer<typeof Message>;
