import { CchcError, type MeasuredUnit, type PlainDate, type Problem } from "@cchc/core";
import type { PinnedRegister } from "@cchc/rules";

/** What the register of administrative units says about the units of a run. */
export interface UnitCodeCheck {
  readonly warnings: readonly Problem[];
  /** The register that was asked; absent when no unit names its administrative code. */
  readonly register?: PinnedRegister;
}

/** Units whose administrative code is not in force on a day. The register is loaded only when a unit names a code. */
export async function checkUnitCodes(units: readonly MeasuredUnit[], on: PlainDate): Promise<UnitCodeCheck> {
  const coded = units.filter((unit) => unit.unitCode !== undefined);
  if (coded.length === 0) {
    return { warnings: [] };
  }
  const { vietnamUnits, vietnamUnitsSource } = await import("@cchc/core/vietnam");
  const register = vietnamUnits();
  const { version, sha256 } = vietnamUnitsSource();
  return {
    register: { id: "vietnam-units", version, sha256 },
    warnings: coded.flatMap(({ unitCode = "" }) => {
      try {
        register.get(unitCode, on);
        return [];
      } catch (error) {
        if (error instanceof CchcError) {
          return error.problems;
        }
        throw error;
      }
    }),
  };
}
