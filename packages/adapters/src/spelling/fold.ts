/**
 * A text without what people get wrong: capitals, accents, spaces, punctuation, and zeros in front of a number
 * (which spreadsheets drop).
 *
 * @example
 * fold("Tử số"); // "tuso"
 * fold("00271") === fold("271"); // true
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replace(/^0+(?=\d+$)/, "");
}
