import { nameKey } from "@cchc/core";

/** A name or code made ready to be searched. */
export interface SearchKey {
  readonly plain: string;
  /** Letters with their own marks (đ, ê, ơ) and without tones, then the tones. */
  readonly letters: string;
  readonly tones: string;
  readonly code: string;
}

/** Makes a unit ready to be searched by name or code. */
export function searchKey(name: string, code: string): SearchKey {
  return { ...keyOf(name), code: code.toLowerCase() };
}

/**
 * Whether a query fits: `huong son` finds Hương Sơn and Hướng Sơn; `hương` finds Hương Sơn alone, since marks that were typed count.
 *
 * @example
 * fitsQuery(searchKey("Xã Hương Sơn", "18133"), "huong son"); // true
 */
export function fitsQuery(key: SearchKey, query: string): boolean {
  const asked = query.trim();
  if (asked === "" || key.code.includes(asked.toLowerCase())) {
    return true;
  }
  const { plain, letters, tones, marked } = { ...keyOf(asked), marked: nameKey(asked).marked };
  if (plain === "") {
    return false;
  }
  return marked ? key.letters.includes(letters) && followsIn(key.tones, tones) : key.plain.includes(plain);
}

function keyOf(text: string): Pick<SearchKey, "plain" | "letters" | "tones"> {
  const { plain, spelled } = nameKey(text);
  const [letters = "", tones = ""] = spelled.split(" ");
  return { plain, letters, tones };
}

/** Whether all of the tones come in the others, in their order. */
function followsIn(all: string, wanted: string): boolean {
  let from = 0;
  return [...wanted].every((tone) => {
    const found = all.indexOf(tone, from);
    from = found + 1;
    return found >= 0;
  });
}
