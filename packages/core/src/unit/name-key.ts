/** A name made comparable. */
export interface NameKey {
  /** Letters and digits without any diacritics: `huongson`. */
  readonly plain: string;
  /** The same with diacritics; tones stand apart from their letters, so that Hòa and Hoà are one. */
  readonly spelled: string;
  /** Whether the text had any diacritics at all. */
  readonly marked: boolean;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const notOfName = /[^\p{L}\p{M}\p{N}]/gu;
// All marks that Vietnamese letters decompose to.
const marks = /[\u0300-\u036F]/g;
const leadingZeros = /(?<!\d)0+(?=\d)/g;

/**
 * Folds case, Unicode form, spaces, hyphens, apostrophes and the place of the tone mark.
 *
 * @example
 * nameKey("Hòa An").spelled === nameKey("HOÀ-AN").spelled; // true
 */
export function nameKey(text: string): NameKey {
  // Ð (eth) is a common slip for Đ: most fonts show them alike.
  const letters = text
    .toLowerCase()
    .replaceAll("ð", "đ")
    .normalize("NFD")
    .replaceAll(notOfName, "")
    .replaceAll(leadingZeros, "");
  const plain = letters.replaceAll(marks, "").replaceAll("đ", "d");
  const spelled = `${letters.replaceAll(tones, "").normalize("NFC")} ${(letters.match(tones) ?? []).join("")}`;
  return { plain, spelled, marked: plain !== letters };
}

/**
 * A text without Vietnamese diacritics, case and spaces kept.
 *
 * @example
 * withoutDiacritics("Đắk Lắk"); // "Dak Lak"
 */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replaceAll(marks, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
}
