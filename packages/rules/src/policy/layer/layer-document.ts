import { Condition, Id, Localized, PlainDate, textOfForm } from "@cchc/core";
import { z } from "zod";
import { Area, ChangeRule, PolicyDocument, SmallCells } from "../policy-document.ts";

/** What a layer extends: the id of a policy that ships, or a folder, seen from the layer's own folder. */
export const Extended = textOfForm(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\.{1,2}\/.+)$/, {
  code: "layer/bad-base",
  what: { vi: "không đọc được bộ chỉ số gốc", en: "not the name of a policy" },
  expected: {
    vi: "mã một bộ chỉ số có sẵn, hoặc đường dẫn thư mục bắt đầu bằng ./ hay ../",
    en: "the id of a policy that ships, or the path of a folder that begins with ./ or ../",
  },
  example: "extends: qd-766",
});

/** The head of a layer: a policy that takes over another and changes values of it, each dated and cited. */
export const LayerDocument = z.strictObject({
  id: Id,
  title: Localized,
  extends: Extended,
  decision: PolicyDocument.shape.decision,
  /** The days that the layer is in force; the policy it extends must be in force on all of them. */
  from: PlainDate,
  to: PlainDate.optional(),
  /** What a rule that changes inside a period means; that of the extended policy when absent. */
  change: ChangeRule.optional(),
  /** Which counts of respondents are too small to be published; those of the extended policy when absent. */
  smallCells: SmallCells.optional(),
  /** Areas that the extended policy does not have. */
  areas: z.array(Area).optional(),
  conditions: z.record(z.string().min(1), Condition).optional(),
  notes: z.array(Localized).optional(),
});

/** The head of a layer. */
export type LayerDocument = z.infer<typeof LayerDocument>;
