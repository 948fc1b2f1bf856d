import { type NameKey, nameKey } from "./name-key.ts";
import type { UnitKind } from "./unit.ts";

/** One way to read a text as the name of a unit. */
export interface NameReading {
  readonly name: string;
  /** The kind in front of the name, if there was one. */
  readonly kind?: UnitKind;
  /** What follows the name, piece by piece: province, former district. */
  readonly places: readonly string[];
}

interface Prefix {
  readonly words: readonly NameKey[];
  readonly kind?: UnitKind;
}

const bodies: readonly Prefix[] = ["UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân", "và"].map(toPrefix);

const kinds: readonly Prefix[] = (
  [
    ["Tỉnh", "Tỉnh"],
    ["Thành phố", "Thành phố"],
    ["TP", "Thành phố"],
    ["Xã", "Xã"],
    ["X", "Xã"],
    ["Phường", "Phường"],
    ["P", "Phường"],
    ["Thị trấn", "Thị trấn"],
    ["TT", "Thị trấn"],
    ["Đặc khu", "Đặc khu"],
  ] as const
).map(([text, kind]) => ({ ...toPrefix(text), kind }));

const placeKinds: readonly Prefix[] = ["Tỉnh", "Thành phố", "TP", "Huyện", "Quận", "Thị xã", "TX"].map(toPrefix);

const separator = /\s*[,;()\n]\s*|\s+[-–—]\s+/u;
const beforePlace = /\s+(?=(?:tỉnh|huyện|quận|thị xã|thành phố|tp\.?)\s)/iu;

/**
 * The ways to read a text: with and without its kind, and with what follows a dash or comma as part of the name or as
 * a place. Names hold dashes (Xuân Hương - Đà Lạt) and kinds (Phường Phường Đúc), so all ways are tried.
 *
 * @example
 * nameReadings("UBND xã Lâm Thao - Tỉnh Phú Thọ"); // among them { kind: "Xã", name: "Lâm Thao", places: ["Tỉnh Phú Thọ"] }
 */
export function nameReadings(text: string): readonly NameReading[] {
  const named = withoutPrefixes(text.normalize("NFC"), bodies);
  const segments = named
    .split(separator)
    .flatMap((segment) => segment.split(beforePlace))
    .filter((segment) => segment !== "");
  return segments.flatMap((_, index) => {
    const name = segments.slice(0, index + 1).join(" ");
    return readings(name, segments.slice(index + 1));
  });
}

/** A place without its kind: `Phú Thọ` for `Tỉnh Phú Thọ`. */
export function placeName(text: string): string {
  return split(text, placeKinds)?.rest ?? text;
}

function readings(name: string, places: readonly string[]): NameReading[] {
  const found = split(name, kinds);
  const named = found?.prefix.kind === undefined ? [] : [{ name: found.rest, kind: found.prefix.kind, places }];
  return [{ name, places }, ...named];
}

function withoutPrefixes(text: string, prefixes: readonly Prefix[]): string {
  const found = split(text, prefixes);
  return found === undefined ? text : withoutPrefixes(found.rest, prefixes);
}

/** Takes one of the prefixes off a text, unless nothing would remain. */
function split(text: string, prefixes: readonly Prefix[]): { prefix: Prefix; rest: string } | undefined {
  const words = text
    .replaceAll(".", ". ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  // No prefix is longer than four words.
  const keys = words.slice(0, 4).map(nameKey);
  const prefix = prefixes.find(
    ({ words: wanted }) => wanted.length < words.length && wanted.every((word, index) => isWord(keys[index], word)),
  );
  return prefix && { prefix, rest: words.slice(prefix.words.length).join(" ") };
}

// A word with diacritics must have the right ones: "Xà Phiên" does not begin with "xã".
function isWord(given: NameKey | undefined, wanted: NameKey): boolean {
  return given?.marked === true ? given.spelled === wanted.spelled : given?.plain === wanted.plain;
}

function toPrefix(text: string): Prefix {
  return { words: text.split(" ").map(nameKey) };
}
