import type { Entity } from "@cchc/core";
import { fold } from "../spelling/fold.ts";

/** The hidden sheet by which a workbook that cchc wrote is known. */
export const markSheet = "_cchc";
/** The hidden sheet with the values of drop-downs. */
export const listSheet = "_cchc-lists";
/** What the mark of a template says, with the version of its form. */
export const templateMark = "cchc-template/1";
/** What the mark of a workbook of rejected rows says. */
export const rejectsMark = "cchc-rejects/1";
/** Names of the sheet that explains. */
export const guideSheet = { vi: "Hướng dẫn", en: "Guide" } as const;
/** Names of the sheet that lists units. */
export const unitsSheet = { vi: "Đơn vị", en: "Units" } as const;
/** In front of the names of columns that are for people and not for reading. */
export const asideColumn = "cchc: ";

const units: ReadonlySet<string> = new Set([unitsSheet.vi, unitsSheet.en].map(fold));
const guides: ReadonlySet<string> = new Set([guideSheet.vi, guideSheet.en].map(fold));

/** Whether a sheet is named like a list of units. */
export function isUnitsSheet(name: string): boolean {
  return units.has(fold(name));
}

/** Whether a sheet of a workbook that cchc wrote holds no data. */
export function isOwnSheet(name: string): boolean {
  return name === markSheet || name === listSheet || guides.has(fold(name));
}

/** The fields of an entity in short, so that a template from before a change of them is known: `case-file=…`. */
export function fieldsMark({ id, fields }: Entity): string {
  // FNV-1a: it has to tell versions apart, not to withstand anybody.
  let hash = 0x81_1c_9d_c5;
  for (const letter of Object.entries(fields)
    .map(([name, { type }]) => `${name}:${type}`)
    .join(",")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  }
  return `${id}=${hash.toString(16).padStart(8, "0")}`;
}
