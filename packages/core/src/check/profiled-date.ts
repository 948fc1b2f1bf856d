import type { Entity } from "../entity/entity.ts";

/**
 * The date by which the records of an entity are put on the line of time: the first that every record has and that cannot lie
 * ahead, else the first that cannot lie ahead, else the first. Undefined for entities without a date.
 *
 * @example
 * profiledDate(petition); // "receivedOn"
 */
export function profiledDate({ fields }: Entity): string | undefined {
  const dates = Object.entries(fields).flatMap(([name, field]) =>
    field.type === "date" || field.type === "datetime" ? [{ name, field }] : [],
  );
  const happened = dates.filter(({ field }) => field.ahead === undefined);
  return (happened.find(({ field }) => field.required) ?? happened[0] ?? dates[0])?.name;
}
