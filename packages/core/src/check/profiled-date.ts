import type { Entity } from "../entity/entity.ts";
import type { Belongs } from "../measure/counted-records.ts";
import type { Measure } from "../measure/definition.ts";
import { recordMeasure } from "../measure/evaluate/record-measure.ts";

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

/**
 * The date by which measures most often put the records of each entity into a period: where a record lacks it, they do not count it.
 *
 * @example
 * datesOfMeasures([petitionsAnswered]); // Map { "petition" => "receivedOn" }
 */
export function datesOfMeasures(measures: Iterable<Measure>): ReadonlyMap<string, string> {
  const uses = new Map<string, Map<string, number>>();
  for (const measure of measures) {
    const count = recordMeasure(measure);
    const date = count === undefined ? undefined : beginningOf(count.in);
    if (count !== undefined && date !== undefined) {
      const dates = uses.get(count.entity) ?? new Map<string, number>();
      uses.set(count.entity, dates.set(date, (dates.get(date) ?? 0) + 1));
    }
  }
  return new Map(
    [...uses].flatMap(([entity, dates]) =>
      [...dates]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 1)
        .map(([date]) => [entity, date] as const),
    ),
  );
}

function beginningOf(belongs: Belongs): string | undefined {
  if ("at" in belongs) {
    return belongs.at;
  }
  return "open" in belongs ? belongs.open.from : undefined;
}
