import { z } from "zod";
import { PlainDate } from "../time/plain-date.ts";

/** Level of an administrative unit; districts ended on 2025-06-30. */
export const UnitLevel = z.enum(["province", "commune"]);

/** Level of an administrative unit. */
export type UnitLevel = z.infer<typeof UnitLevel>;

/** Kind of an administrative unit as law and registers write it. */
export const UnitKind = z.enum(["Tỉnh", "Thành phố", "Xã", "Phường", "Thị trấn", "Đặc khu"]);

/** Kind of an administrative unit. */
export type UnitKind = z.infer<typeof UnitKind>;

/** What a commune belongs to: a province by code, or, before the merger, a district and a province by their full names. */
export const UnitParent = z.union([
  z.strictObject({ provinceCode: z.string() }).readonly(),
  z.strictObject({ district: z.string(), province: z.string() }).readonly(),
]);

/** What a commune belongs to. */
export type UnitParent = z.infer<typeof UnitParent>;

/** An administrative unit from one day to another. Codes are used again for other territories: the identity is (code, validFrom). */
export const Unit = z
  .strictObject({
    /** Statistical code, text because of its leading zeros: `01`, `00004`. */
    code: z.string().regex(/^\d+$/),
    /** Name without the kind. */
    name: z.string().min(1),
    kind: UnitKind,
    /** Kind and name: `Xã Hương Sơn`. */
    fullName: z.string().min(1),
    nameEn: z.string().min(1),
    level: UnitLevel,
    /** Absent for provinces. */
    parent: UnitParent.optional(),
    /** First day; absent when the source doesn't say since when the unit existed. */
    validFrom: PlainDate.optional(),
    /** Last day, inclusive; absent while in force. */
    validTo: PlainDate.optional(),
  })
  .readonly();

/** An administrative unit from one day to another. */
export type Unit = z.infer<typeof Unit>;

/** A place that was no commune and is known by name only: an island district without communes. */
export const FormerPlace = z
  .strictObject({
    fullName: z.string().min(1),
    /** Full name of the province it belonged to. */
    province: z.string().min(1),
    /** Last day, inclusive. */
    validTo: PlainDate,
    /** Key of the unit that replaced it. */
    successor: z.string(),
  })
  .readonly();

/** A place that was no commune and is known by name only. */
export type FormerPlace = z.infer<typeof FormerPlace>;

/**
 * The identity of a unit as one text; `..` is an unknown first day.
 *
 * @example
 * unitKey(huongSon); // "18133@2025-07-01"
 * unitKey(phoChau); // "18133@.."
 */
export function unitKey(unit: Pick<Unit, "code" | "validFrom">): string {
  return `${unit.code}@${unit.validFrom ?? ".."}`;
}

/** Whether a unit existed on a day. An unknown first day counts as long ago. */
export function isInForce(unit: Pick<Unit, "validFrom" | "validTo">, on: PlainDate): boolean {
  return (unit.validFrom === undefined || unit.validFrom <= on) && (unit.validTo === undefined || on <= unit.validTo);
}

/** Code of the province a unit belongs to; absent for provinces and for communes before the merger. */
export function provinceCodeOf(unit: Unit): string | undefined {
  return unit.parent !== undefined && "provinceCode" in unit.parent ? unit.parent.provinceCode : undefined;
}
