import type { Entity } from "@cchc/core";
import { fold } from "../spelling/fold.ts";

/** Excel cuts names of sheets at 31 characters, so a long title may stand there by its beginning. */
const cutName = 18;

/** Whether a sheet is named after an entity: by its id or one of its titles, whatever the capitals and accents. */
export function isNamedAfter(sheet: string | undefined, { id, title }: Entity): boolean {
  const name = fold(sheet ?? "");
  const names = [id, title.vi, title.en].map(fold);
  return name !== "" && (names.includes(name) || (name.length >= cutName && names.some((one) => one.startsWith(name))));
}

/** The entity that a sheet is named after; its whole name goes before the beginning of another's. */
export function entityNamed(sheet: string | undefined, entities: Iterable<Entity>): Entity | undefined {
  const all = [...entities].filter((one) => isNamedAfter(sheet, one));
  const name = fold(sheet ?? "");
  return all.find(({ id, title }) => [id, title.vi, title.en].map(fold).includes(name)) ?? all[0];
}
