const marks = /[*?[\]{}]/;

/** Whether DuckDB would take the path of a file for a pattern of names of files. */
export function isPattern(path: string): boolean {
  return marks.test(path);
}
