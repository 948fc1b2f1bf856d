import { CchcError, type Localized } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";

/** Something that the cards alone do not tell, and that was left as it was or left out. */
export const Unknown = z.strictObject({
  /** Code of the unit. */
  unit: z.string(),
  what: z.enum(["flag", "published", "rank"]),
  /** Id of the flag, indicator or area; absent for a rank and a total. */
  id: z.string().optional(),
  message: Message,
});

/** Something that the cards alone do not tell. */
export type Unknown = z.infer<typeof Unknown>;

/** A flag that was kept as it was. */
export function unknownFlag(unit: string, { id, code }: { readonly id: string; readonly code: string }): Unknown {
  return { unit, what: "flag", id, message: { key: "what-if/unknown-flag", values: { code: { text: code } } } };
}

/** A comparison that could not be made. */
export function unknownPublished(
  unit: string,
  { id, title }: { readonly id?: string; readonly title: Localized },
): Unknown {
  const message = { key: "what-if/unknown-published", values: { item: { localized: title } } };
  return { unit, what: "published", ...(id === undefined ? {} : { id }), message };
}

/** A rank that could not be taken. */
export function unknownRank(unit: string): Unknown {
  return { unit, what: "rank", message: { key: "what-if/unknown-rank", values: {} } };
}

/** Points would depend on what the cards do not hold: no guess is made. */
export function needsInput(unit: string, indicator: string, measure: string): CchcError {
  return new CchcError({
    code: "what-if/needs-input",
    what: {
      vi: `kết quả không lưu số liệu cần để chấm lại tiêu chí ${indicator}`,
      en: `the result does not hold what it takes to judge indicator ${indicator} again`,
    },
    given: `${unit}, ${measure}`,
    expected: {
      vi: "dữ liệu đã chấm (input của score)",
      en: "what was judged, the input of score",
    },
    example: "rescore({ result, input }, changes)",
  });
}
