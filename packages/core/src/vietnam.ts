import data from "../data/vietnam-units.json" with { type: "json" };
import { CompactUnits, expandUnits } from "./unit/compact-units.ts";
import { lazy } from "./unit/lazy.ts";
import { UnitRegister } from "./unit/register.ts";

export type { UnitSource } from "./unit/compact-units.ts";
export * from "./vietnam-calendar.ts";

const compact = lazy(() => CompactUnits.parse(data));
const register = lazy(() => new UnitRegister(expandUnits(compact())));

/**
 * The administrative units of Vietnam: the communes on the eve of 2025-07-01, the provinces and communes since, and who
 * came from whom. Read on the first call, then kept. Codes by Decision 19/2025/QĐ-TTg; see data/README.md.
 *
 * @example
 * vietnamUnits().get("18133", parsePlainDate("2025-07-01")).fullName; // "Xã Hương Sơn"
 */
export const vietnamUnits: () => UnitRegister = register;

/** Where the register comes from: version, licences, how many upstream rows it represents. */
export function vietnamUnitsSource(): CompactUnits["source"] {
  return compact().source;
}
