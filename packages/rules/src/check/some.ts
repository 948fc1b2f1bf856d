import { z } from "zod";

/** How many of something. */
export const Count = z.int().nonnegative();
/** The first of many, such as codes of units or rows, and how many there are. */
export const Some = z.strictObject({ count: Count, first: z.array(z.string()) });

/** Many things by their first ones and their number. */
export type Some = z.infer<typeof Some>;

/** So many of a list are named; of the others the number alone. */
export const mostNamed = 20;

/** A list by its first items and its length. */
export function someOf(items: readonly string[]): Some {
  return { count: items.length, first: items.slice(0, mostNamed) };
}
