/** How much one row of a file may hold before the file is refused; both guard the memory of a long run. */
export interface CsvLimits {
  /** Longest row in bytes. */
  readonly rowBytes: number;
  /** Most columns in a row. */
  readonly columns: number;
}

/** 1 MiB a row and 1,000 columns. */
export const defaultLimits: CsvLimits = { rowBytes: 1_048_576, columns: 1_000 };
