/** How numbers show; the program that opens the workbook writes the decimal mark of its own language. */
export const numberFormats = {
  count: "#,##0.######",
  whole: "#,##0",
  share: "0.00%",
  plain: "General",
} as const;

/** Points with the policy's decimal places. */
export function pointsFormat(digits: number): string {
  return digits === 0 ? "0" : `0.${"0".repeat(digits)}`;
}
