import type { Localized, Unit, UnitRegister } from "@cchc/core";

const mostNamed = 3;

/**
 * What the register of administrative units knows of a name that no listed unit has: which units had it, when, and what became of
 * them. The register is read when the first such name comes.
 */
export async function registerNames(): Promise<(text: string) => Localized | undefined> {
  const { vietnamUnits } = await import("@cchc/core/vietnam");
  return (text) => {
    const register = vietnamUnits();
    const found = register.search(text).map(({ unit }) => unit);
    return found.length === 0 ? undefined : wordsOf(found, register);
  };
}

function wordsOf(found: readonly Unit[], register: UnitRegister): Localized {
  const shown = found.slice(0, mostNamed).map((unit) => wordsOfOne(unit, register));
  const more = found.length > mostNamed ? ", …" : "";
  return { vi: `${shown.map(({ vi }) => vi).join(", ")}${more}`, en: `${shown.map(({ en }) => en).join(", ")}${more}` };
}

/** `18187 (Xã Sơn Trung, until 2025-06-30, then 18133 Xã Hương Sơn)`. */
function wordsOfOne(unit: Unit, register: UnitRegister): Localized {
  const after = register.successors(unit).map(({ unit: next }) => `${next.code} ${next.fullName}`);
  const [until, then] = [unit.validTo, after.join(", ")];
  const name = `${unit.code} (${unit.fullName}`;
  return until === undefined
    ? { vi: `${name})`, en: `${name})` }
    : {
        vi: `${name}, đến ${until}${then === "" ? "" : `, nay là ${then}`})`,
        en: `${name}, until ${until}${then === "" ? "" : `, then ${then}`})`,
      };
}
