import { type MeasuredUnit, nameKey, nameReadings, placeName } from "@cchc/core";

/** A name as it can be compared: of what kind, spelled how. */
interface ComparableName {
  readonly plain: string;
  readonly spelled: string;
  readonly marked: boolean;
  readonly kind: string | undefined;
  /** Where it lies, as far as is said. */
  readonly places: readonly string[];
}

/** A listed unit under one way to read its name. */
interface NamedUnit extends ComparableName {
  readonly unit: MeasuredUnit;
}

/** Finds listed units by what people write in the place of a code: a name, with or without kind and diacritics, or a code that lost its zeros. */
export class NamedUnits {
  readonly #byName = new Map<string, NamedUnit[]>();
  readonly #byDigits = new Map<string, MeasuredUnit[]>();

  constructor(units: readonly MeasuredUnit[]) {
    for (const unit of units) {
      for (const name of comparable(unit.name)) {
        push(this.#byName, name.plain, { ...name, unit });
      }
      if (/^\d+$/.test(unit.code)) {
        push(this.#byDigits, withoutZeros(unit.code), unit);
      }
    }
  }

  /** The units that a text may mean, each once: one, none, or several that nobody can tell apart. */
  find(text: string): readonly MeasuredUnit[] {
    if (/^\d+$/.test(text)) {
      const units = this.#byDigits.get(withoutZeros(text)) ?? [];
      return units.filter(({ code }) => text.length < code.length);
    }
    const found = comparable(text).flatMap((asked) => fitting(asked, this.#byName.get(asked.plain) ?? []));
    return [...new Set(found.map(({ unit }) => unit))];
  }
}

/** Of a name with diacritics those spelled so, or else those of a list without any; a name without may be of either. */
function fitting(asked: ComparableName, names: readonly NamedUnit[]): readonly NamedUnit[] {
  const ofKind = names.filter(
    ({ kind, places }) =>
      (asked.kind === undefined || kind === undefined || asked.kind === kind) && mayBeOne(asked.places, places),
  );
  if (!asked.marked) {
    return ofKind;
  }
  const same = ofKind.filter(({ spelled }) => spelled === asked.spelled);
  return same.length > 0 ? same : ofKind.filter(({ marked }) => !marked);
}

function comparable(text: string): readonly ComparableName[] {
  return nameReadings(text)
    .filter(({ places }) => !places.some((place) => commune.test(place)))
    .map(({ name, kind, places }) => ({ ...nameKey(name), kind, places: places.map(placeKey) }))
    .filter(({ plain }) => plain !== "");
}

// No commune lies in another: such a text names two units, or a unit and what it was once.
const commune = /^(?:xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu)\s/iu;

/** Whether two accounts of where a unit lies may be of one place: Tân Thành of huyện A is not Tân Thành of huyện B. */
function mayBeOne(some: readonly string[], others: readonly string[]): boolean {
  const [fewer, more] = some.length < others.length ? [some, others] : [others, some];
  return fewer.every((place) => more.includes(place));
}

function placeKey(place: string): string {
  return nameKey(placeName(place)).plain;
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, "");
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) {
    map.set(key, [value]);
  } else {
    list.push(value);
  }
}
