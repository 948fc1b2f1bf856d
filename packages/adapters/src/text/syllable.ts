const onset = "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?";
const rhymes = [
  ["a", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"],
  ["ă", "c", "m", "n", "ng", "p", "t"],
  ["â", "c", "m", "n", "ng", "p", "t", "u", "y"],
  ["e", "", "c", "m", "n", "ng", "o", "p", "t"],
  ["ê", "", "ch", "m", "n", "nh", "p", "t", "u"],
  ["i", "", "a", "ch", "m", "n", "nh", "p", "t", "u"],
  ["iê", "c", "m", "n", "ng", "p", "t", "u"],
  ["yê", "m", "n", "ng", "t", "u"],
  ["o", "", "c", "i", "m", "n", "ng", "p", "t"],
  ["oo", "c", "ng"],
  ["oa", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "y"],
  ["oă", "c", "m", "n", "ng", "t"],
  ["oe", "", "n", "o", "t"],
  ["ô", "", "c", "i", "m", "n", "ng", "p", "t"],
  ["ơ", "", "i", "m", "n", "p", "t"],
  ["u", "", "a", "c", "i", "m", "n", "ng", "p", "t"],
  ["uâ", "n", "ng", "t", "y"],
  ["uê", "", "ch", "n", "nh", "t"],
  ["uơ", ""],
  ["uô", "c", "i", "m", "n", "ng", "t"],
  ["uy", "", "a", "ch", "n", "nh", "t", "u"],
  ["uyê", "n", "t"],
  ["ư", "", "a", "c", "i", "m", "n", "ng", "t", "u"],
  ["ươ", "c", "i", "m", "n", "ng", "p", "t", "u"],
  ["y", ""],
]
  .map(([nucleus = "", ...codas]) => `${nucleus}(?:${codas.join("|")})`)
  .join("|");
const toneless = new RegExp(`^${onset}(?:${rhymes})$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** After a stop only two tones are heard: sắc and nặng. */
const stopped = /(?:c|ch|p|t)$/;
const sharpOrHeavy = /^[\u0301\u0323]$/;
/** The sign of the currency. */
const dong = "đ";

/**
 * Whether a word could be a Vietnamese syllable: an onset, a rhyme and at most one tone that go together. Text that was read in a wrong
 * encoding hardly ever is.
 *
 * @example
 * isSyllable("Trường"); // true
 * isSyllable("Tr\u00ad\u00eang"); // false
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tone = parts.match(tones) ?? [];
  const bare = parts.replaceAll(tones, "").normalize("NFC");
  const fits = tone.length === 0 || !stopped.test(bare) || sharpOrHeavy.test(tone.join(""));
  return bare === dong || (tone.length <= 1 && fits && toneless.test(bare));
}
