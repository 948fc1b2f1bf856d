import { type AnyRecord, defineEntity } from "@cchc/core";

/** A small entity of tests. */
export const visit = defineEntity({
  id: "visit",
  title: { vi: "Lượt", en: "Visit" },
  meaning: { vi: "Lượt", en: "Visit" },
  fields: {
    on: {
      type: "date",
      required: true,
      title: { vi: "Ngày", en: "Day" },
      meaning: { vi: "Ngày", en: "Day" },
    },
  },
});

/** So many simulated records of forty units and three months. */
export function visits(count: number): AnyRecord[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `v${place}`,
    unit: `u${place % 40}`,
    on: `2026-0${(place % 3) + 1}-15`,
  }));
}
