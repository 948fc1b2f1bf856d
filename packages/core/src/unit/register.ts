import type { PlainDate } from "../time/plain-date.ts";
import { generationsByCode } from "./generations.ts";
import { grouped } from "./grouped.ts";
import { lazy } from "./lazy.ts";
import { lineageOf, type UnitLineage } from "./lineage.ts";
import { type UnitLink, unitLinks } from "./links.ts";
import { nameKey } from "./name-key.ts";
import { placesOf } from "./places.ts";
import type { UnitRegisterData } from "./register-data.ts";
import { isSure, searchUnits, type UnitCandidate, type UnitSearchOptions } from "./search.ts";
import { type FormerPlace, isInForce, provinceCodeOf, type Unit, unitKey } from "./unit.ts";
import {
  ambiguousName,
  noProvinces,
  notAProvince,
  notInForce,
  unknownCode,
  unknownName,
  unknownUnit,
} from "./unit-problem.ts";

/** The register of administrative units: who existed when, and what became of whom. It never changes once made. */
export class UnitRegister {
  readonly #data: UnitRegisterData;
  readonly #byCode = lazy(() => generationsByCode(this.#data.units));
  readonly #byKey = lazy(() => new Map(this.#data.units.map((unit) => [unitKey(unit), unit])));
  readonly #byProvince = lazy(() => grouped(this.#data.units, (unit) => presentOnly(provinceCodeOf(unit))));
  readonly #links = lazy(() => unitLinks(this.#data));
  readonly #byName = lazy(() => grouped(this.#data.units, namesOf));

  /** @param data Units, successions and former places, for example `UnitRegisterData.parse(json)`. */
  constructor(data: UnitRegisterData) {
    this.#data = data;
  }

  /** All units of all times. */
  get units(): readonly Unit[] {
    return this.#data.units;
  }

  /** All places known by name only. */
  get formerPlaces(): readonly FormerPlace[] {
    return this.#data.formerPlaces;
  }

  /**
   * The unit with this code on this day.
   *
   * @throws CchcError `unit/unknown-code`, `unit/not-in-force`.
   * @example
   * register.get("18133", parsePlainDate("2025-06-30")).fullName; // "Thị trấn Phố Châu"
   * register.get("18133", parsePlainDate("2025-07-01")).fullName; // "Xã Hương Sơn"
   */
  get(code: string, on: PlainDate): Unit {
    return this.lookup(code, on) ?? this.#refuse(code, on);
  }

  /** The unit with this code on this day, or undefined. */
  lookup(code: string, on: PlainDate): Unit | undefined {
    return this.generations(code).find((unit) => isInForce(unit, on));
  }

  /** All units that ever had this code, oldest first; none if the code is unknown. */
  generations(code: string): readonly Unit[] {
    return this.#byCode().get(code) ?? [];
  }

  /**
   * The unit with this key, `18133@2025-07-01`.
   *
   * @throws CchcError `unit/unknown`.
   */
  byKey(key: string): Unit {
    return this.#byKey().get(key) ?? unknownUnit(key);
  }

  /**
   * The provinces on a day, in the order of the register.
   *
   * @throws CchcError `unit/no-provinces` before the first day for which the register has provinces.
   */
  provinces(on: PlainDate): readonly Unit[] {
    const all = this.#data.units.filter(({ level }) => level === "province");
    const found = all.filter((unit) => isInForce(unit, on));
    if (found.length === 0) {
      throw noProvinces(on, all.flatMap(({ validFrom }) => presentOnly(validFrom)).sort()[0]);
    }
    return found;
  }

  /**
   * The communes of a province on a day, in the order of the register.
   *
   * @throws CchcError `unit/unknown-code`, `unit/not-in-force`, `unit/not-a-province`.
   */
  communesOf(provinceCode: string, on: PlainDate): readonly Unit[] {
    const province = this.get(provinceCode, on);
    if (province.level !== "province") {
      throw notAProvince(province);
    }
    return (this.#byProvince().get(provinceCode) ?? []).filter((unit) => isInForce(unit, on));
  }

  /** The units that directly replaced a unit: several, `divided`, if it was split; none while it is in force. */
  successors(unit: Unit): readonly UnitLink[] {
    return this.#links().successors.get(this.#keyOf(unit)) ?? [];
  }

  /** The units a unit was directly made of; `divided` if only a part of that one went into it. See also {@link placesBefore}. */
  predecessors(unit: Unit): readonly UnitLink[] {
    return this.#links().predecessors.get(this.#keyOf(unit)) ?? [];
  }

  /** What a unit was made of that had no code of a commune: island districts without communes. */
  placesBefore(unit: Unit): readonly FormerPlace[] {
    return this.#links().places.get(this.#keyOf(unit)) ?? [];
  }

  /**
   * The units that stand for a unit's territory on another day, earlier or later, and whether whole or in part.
   *
   * @example
   * register.lineage(sonTrung, parsePlainDate("2026-08-01")).parts; // [{ unit: Xã Hương Sơn, extent: "whole", exact: false }]
   */
  lineage(unit: Unit, on: PlainDate): UnitLineage {
    this.#keyOf(unit);
    return lineageOf(unit, on, this.#links());
  }

  /**
   * The units whose name fits a text best; several when the text doesn't tell them apart, none if no name fits.
   * Diacritics, kind, Unicode form, case, hyphens, spaces, "UBND" and a province behind a dash or comma may be there or not.
   *
   * @example
   * register.search("UBND xã Lâm Thao - Tỉnh Phú Thọ", { on });
   */
  search(text: string, options: UnitSearchOptions = {}): readonly UnitCandidate[] {
    if (options.within !== undefined && /^\d+$/.test(options.within) && this.generations(options.within).length === 0) {
      throw unknownCode(options.within, this.#nearCodes(options.within));
    }
    const placed = (unit: Unit): ReadonlySet<string> => placesOf(unit, this.#links(), this.#byCode());
    return searchUnits(text, options, { byName: this.#byName(), placesOf: placed });
  }

  /**
   * The one unit a text names.
   *
   * @throws CchcError `unit/ambiguous-name` or `unit/unknown-name`; it never guesses a kind or a diacritic.
   */
  find(text: string, options: UnitSearchOptions = {}): Unit {
    const candidates = this.search(text, options);
    const units = candidates.map(({ unit }) => unit);
    const [first, ...others] = candidates.filter(isSure);
    if (first === undefined) {
      throw unknownName(text, units);
    }
    if (others.length > 0) {
      throw ambiguousName(text, units);
    }
    return first.unit;
  }

  #keyOf(unit: Unit): string {
    return unitKey(this.byKey(unitKey(unit)));
  }

  #refuse(code: string, on: PlainDate): never {
    const generations = this.generations(code);
    const instead = new Map(
      generations.flatMap((unit) => this.lineage(unit, on).parts).map((part) => [unitKey(part.unit), part.unit]),
    );
    throw generations.length === 0
      ? unknownCode(code, this.#nearCodes(code))
      : notInForce(generations, on, [...instead.values()]);
  }

  #nearCodes(code: string): readonly string[] {
    return [...new Set([2, 5].map((length) => code.padStart(length, "0")))].filter(
      (near) => near !== code && this.#byCode().has(near),
    );
  }
}

function namesOf(unit: Unit): Set<string> {
  return new Set([nameKey(unit.name).plain, nameKey(unit.nameEn).plain]);
}

function presentOnly<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
