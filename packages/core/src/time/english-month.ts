/** English names of the months, January first. */
export const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * English name of a month; 1 is January.
 *
 * @example
 * englishMonth(8); // "August"
 */
export function englishMonth(month: number): string {
  return englishMonths[month - 1] ?? String(month);
}
