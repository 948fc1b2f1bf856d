import type { z } from "zod";
import { textOfForm } from "../text-form.ts";

/** An id in a policy: small letters, digits and hyphens. It is also the name of its file. */
export const Id = textOfForm(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  code: "id/unreadable",
  what: { vi: "mã viết sai", en: "not an id" },
  expected: {
    vi: "chữ thường không dấu, chữ số và gạch nối",
    en: "small letters without accents, digits and hyphens",
  },
  example: "case-on-time",
});

/** An id in a policy. */
export type Id = z.infer<typeof Id>;
