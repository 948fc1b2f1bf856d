import { Localized, PlainDate, textOfForm } from "@cchc/core";
import { z } from "zod";
import { Example } from "../indicator.ts";
import { Basis, Source } from "../source.ts";

/** The name of a value: `2-1-progress.max`, `3-6-online-payment.score.c-procedures-synced.max`, `grades.good.atLeast`. */
export const ValueName = textOfForm(/^[^.\s]+(?:\.[^.\s]+)*$/, {
  code: "override/bad-name",
  what: { vi: "không đọc được tên giá trị", en: "not the name of a value" },
  expected: {
    vi: "mã tiêu chí (hoặc grades, areas, …) rồi tên giá trị, cách nhau bằng dấu chấm",
    en: "an indicator's id (or grades, areas, …), then the value's name, with dots between",
  },
  example: "at: 2-1-progress.max",
});

/** One value that a layer changes: `overrides/<name>.yaml`. */
export const Override = z
  .strictObject({
    at: ValueName,
    from: PlainDate,
    /** Last day; as long as the layer when absent. */
    to: PlainDate.optional(),
    /** The new value, written as a rule would write it. */
    value: z.unknown().optional(),
    /** The indicator `at` is not part of the policy on these days. */
    remove: z.literal(true).optional(),
    basis: Basis,
    source: Source,
    why: Localized,
    /** Worked cases under the new value; they run as tests. */
    examples: z.array(Example).optional(),
  })
  .refine(({ value, remove }) => (value === undefined) !== (remove === undefined), {
    params: {
      problem: {
        code: "override/value-or-remove",
        what: { vi: "thay giá trị hay bỏ tiêu chí", en: "a new value, or a removal" },
        expected: { vi: "đúng một trong: value, remove: true", en: "exactly one of: value, remove: true" },
        example: "value: 25",
      },
    },
  });

/** One value that a layer changes. */
export type Override = z.infer<typeof Override>;
