import type { Policy } from "@cchc/rules";

/** The area with this id (case does not matter); undefined when there is none. */
export function findArea({ areas }: Policy, text: string): Policy["areas"][number] | undefined {
  const wanted = text.toLowerCase();
  return areas.find(({ id }) => id.toLowerCase() === wanted);
}
