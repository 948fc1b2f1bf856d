import { defineEntity } from "../src/entity/entity.ts";

const said = (word: string) => ({ title: { vi: word, en: word }, meaning: { vi: word, en: word } });

/** An entity with a field of every type, so that measures over it try everything that measures can do. */
export const visit = defineEntity({
  id: "visit",
  ...said("visit"),
  fields: {
    on: { type: "date", ...said("on") },
    at: { type: "datetime", ...said("at") },
    begun: { type: "date", ...said("begun") },
    over: { type: "datetime", ...said("over") },
    kind: {
      type: "code",
      ...said("kind"),
      values: ["asked", "filed", "collected"].map((code) => ({ code, title: { vi: code, en: code } })),
    },
    fee: { type: "whole", unit: { vi: "đồng", en: "VND" }, ...said("fee") },
    rate: { type: "decimal", unit: { vi: "điểm", en: "points" }, ...said("rate") },
    paid: { type: "boolean", ...said("paid") },
    village: { type: "text", ...said("village") },
  },
});

/** Another entity, so that a pass has records that are not for every measure. */
export const note = defineEntity({ id: "note", ...said("note"), fields: { on: { type: "date", ...said("on") } } });
