import { z } from "zod";

const word = z.string().min(1);

/** How the records of an answer go on: by numbered pages, by a link to the next page, or by a cursor. Dotted names lead into the answer. */
export const PagesMapping = z.union([
  z.strictObject({
    /** Parameter that takes the number of the page. */
    page: word,
    /** Parameter that takes how many records a page has. */
    size: word.optional(),
    perPage: z.int().positive().optional(),
    /** Number of the first page; 1 when absent. */
    first: z.int().nonnegative().optional(),
    /** Where the answer says how many records there are in all. */
    total: word.optional(),
  }),
  z.strictObject({
    /** Where the answer has the address of the next page. */
    next: word,
  }),
  z.strictObject({
    /** Where the answer has the cursor of the next page. */
    cursor: word,
    /** Parameter that takes the cursor. */
    parameter: word,
  }),
]);

/** How the records of an answer go on. */
export type PagesMapping = z.infer<typeof PagesMapping>;

/** A token of a portal: where the environment has it, and how it is sent. The token itself never stands in a mapping. */
export const TokenMapping = z.strictObject({
  /** Name of the variable of the environment. */
  env: word.regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
  /** Name of the header; `Authorization` when absent. */
  header: word.regex(/^[A-Za-z0-9-]+$/).optional(),
  /** Word before the token; `Bearer` when absent, none when it is an empty text. */
  scheme: z
    .string()
    .regex(/^[A-Za-z0-9-]*$/)
    .optional(),
});

/** A token of a portal. */
export type TokenMapping = z.infer<typeof TokenMapping>;
