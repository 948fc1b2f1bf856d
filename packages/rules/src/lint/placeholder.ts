/**
 * Whether a text only holds a place: nothing but punctuation, or a word for "to be done".
 *
 * @example
 * isPlaceholder("TODO"); // true
 * isPlaceholder("Điều 5"); // false
 */
export function isPlaceholder(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^\W*(todo|tbd|fixme|xxx+|n\/a|none|chưa có|chưa rõ|bổ sung sau|điền sau)\W*$/iu.test(text)
  );
}
