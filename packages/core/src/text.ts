import { z } from "zod";

/** Languages in which an inspector reads cchc. */
export const languages = ["vi", "en"] as const;

/** A language of titles, messages and errors: Vietnamese or English. */
export type Language = (typeof languages)[number];

/** A text in both languages; a title without its translation is refused when a policy is loaded. */
export const Localized = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1),
});

/** A text in both languages, for example `{ vi: "Tiến độ", en: "Timeliness" }`. */
export type Localized = z.infer<typeof Localized>;
