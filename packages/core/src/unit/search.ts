import type { PlainDate } from "../time/plain-date.ts";
import { byCodeThenDate } from "./generations.ts";
import { type NameKey, nameKey } from "./name-key.ts";
import { type NameReading, nameReadings, placeName } from "./name-reading.ts";
import { isInForce, type Unit, type UnitKind, unitKey } from "./unit.ts";

/** Where and when to look for a name. */
export interface UnitSearchOptions {
  /** Only units in force on this day; without it, of all times. */
  readonly on?: PlainDate;
  /** Code or name of a province, or name of a former district or province. A unit counts by what it was, is or became. */
  readonly within?: string;
}

/** A unit whose name fits a text, and how well. */
export interface UnitCandidate {
  readonly unit: Unit;
  /** Whether the text wrote the name with the same diacritics, with none, or with others. */
  readonly spelling: "same" | "none" | "different";
  /** Whether the text gave the kind the unit has, no kind, or another kind. */
  readonly kind: "same" | "none" | "different";
}

/** What a search needs to know about units. */
export interface SearchedUnits {
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  /** Codes of the provinces a unit is or became part of, and folded names of all places it was, is or became part of. */
  readonly placesOf: (unit: Unit) => ReadonlySet<string>;
}

const provinceKinds: readonly UnitKind[] = ["Tỉnh", "Thành phố"];

/** Abbreviations that official tables use for provinces. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["hcm", "hochiminh"],
  ["tphcm", "hochiminh"],
  ["brvt", "bariavungtau"],
]);

/** Order of fits, best first; from `different` on, a person must decide. */
const fits = [
  "same/same",
  "same/none",
  "none/same",
  "none/none",
  "same/different",
  "none/different",
  "different/same",
  "different/none",
  "different/different",
];

/** Whether a candidate fits the text so well that no other reading is likely. */
export function isSure(candidate: UnitCandidate): boolean {
  return candidate.spelling !== "different" && candidate.kind !== "different";
}

/** All units that fit a text best, equally well, in the order of their codes. */
export function searchUnits(text: string, options: UnitSearchOptions, units: SearchedUnits): readonly UnitCandidate[] {
  const found = nameReadings(text).flatMap((reading) => candidates(reading, options, units));
  const best = Math.min(...found.map(rank));
  const once = new Map(
    found.filter((candidate) => rank(candidate) === best).map((candidate) => [unitKey(candidate.unit), candidate]),
  );
  return [...once.values()].sort((a, b) => byCodeThenDate(a.unit, b.unit));
}

function candidates(reading: NameReading, options: UnitSearchOptions, units: SearchedUnits): UnitCandidate[] {
  const given = nameKey(reading.name);
  const wanted = [reading.places, options.within === undefined ? [] : [options.within]].filter(
    (segments) => segments.length > 0,
  );
  return (units.byName.get(inFull(given.plain)) ?? [])
    .filter((unit) => options.on === undefined || isInForce(unit, options.on))
    .filter(
      (unit) => reading.kind === undefined || provinceKinds.includes(reading.kind) === (unit.level === "province"),
    )
    .filter((unit) => wanted.every((segments) => lies(segments, units.placesOf(unit))))
    .map((unit) => ({ unit, spelling: spellingFit(given, unit), kind: kindFit(reading.kind, unit) }));
}

// Segments may belong together (Bà Rịa - Vũng Tàu), so any run of them may be one place.
function lies(segments: readonly string[], places: ReadonlySet<string>): boolean {
  const known = (count: number): boolean =>
    ["vietnam", ...places].includes(placeKey(segments.slice(0, count).join(" ")));
  return (
    segments.length === 0 || segments.some((_, index) => known(index + 1) && lies(segments.slice(index + 1), places))
  );
}

/** A place as a key: codes stay as they are, names lose kind and diacritics. */
export function placeKey(text: string): string {
  return /^\d+$/.test(text) ? text : inFull(nameKey(placeName(text)).plain);
}

function inFull(key: string): string {
  return abbreviations.get(key) ?? key;
}

function spellingFit(given: NameKey, unit: Unit): UnitCandidate["spelling"] {
  if (given.spelled === nameKey(unit.name).spelled) {
    return "same";
  }
  return given.marked ? "different" : "none";
}

function kindFit(given: UnitKind | undefined, unit: Unit): UnitCandidate["kind"] {
  if (given === undefined) {
    return "none";
  }
  return given === unit.kind ? "same" : "different";
}

function rank(candidate: UnitCandidate): number {
  return fits.indexOf(`${candidate.spelling}/${candidate.kind}`);
}
