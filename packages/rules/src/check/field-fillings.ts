import type { EntityProfile } from "@cchc/core";
import type { CheckInput } from "./check-input.ts";
import type { FieldFilling } from "./data-check.ts";
import type { EntityNeeds } from "./indicator-needs.ts";
import { mostNamed } from "./some.ts";

/** How often the fields that indicators use are filled in; without a policy, every field that has a column. */
export function fieldFillings(
  { profiles, supplied }: Pick<CheckInput, "profiles" | "supplied">,
  asked: ReadonlyMap<string, EntityNeeds> | undefined,
): readonly FieldFilling[] {
  return profiles.flatMap((profile) => {
    const columns = supplied.get(profile.entity.id) ?? new Set();
    const needs = asked?.get(profile.entity.id);
    return Object.keys(profile.entity.fields)
      .filter((field) => field !== "id" && field !== "unit")
      .filter((field) => (asked === undefined ? columns.has(field) : needs?.has(field)))
      .map((field) => fillingOf(field, profile, { column: columns.has(field), needs: needs?.get(field) }));
  });
}

interface Asked {
  readonly column: boolean;
  readonly needs: ReturnType<EntityNeeds["get"]>;
}

function fillingOf(field: string, { entity, units }: EntityProfile, { column, needs }: Asked): FieldFilling {
  const counted = units.map(({ unit, records, filled }) => ({ unit, records, filled: filled.get(field) ?? 0 }));
  return {
    entity: entity.id,
    field,
    title: entity.fields[field]?.title ?? { vi: field, en: field },
    ...(needs === undefined ? {} : { use: needs.use }),
    indicators: [...(needs?.indicators ?? [])],
    column,
    records: counted.reduce((sum, { records }) => sum + records, 0),
    filled: counted.reduce((sum, { filled }) => sum + filled, 0),
    units: counted
      .filter(({ records, filled }) => filled < records)
      .sort((a, b) => b.records - b.filled - (a.records - a.filled))
      .slice(0, mostNamed),
  };
}
