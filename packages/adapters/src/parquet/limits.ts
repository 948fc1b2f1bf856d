/** How much of a Parquet file may stand in memory at once; beyond it a file is refused. */
export interface ParquetLimits {
  /** Bytes of the footer, which describes the file. */
  readonly footerBytes: number;
  readonly columns: number;
  /** Rows of one row group. */
  readonly groupRows: number;
  /** Bytes of the columns that are read in one row group, unpacked. */
  readonly groupBytes: number;
  /** Bytes of one text. */
  readonly cellBytes: number;
}

/** Footer 16 MiB, 1,000 columns, a row group of 2,000,000 rows and 512 MiB, a text of 1 MiB. */
export const defaultParquetLimits: ParquetLimits = {
  footerBytes: 16_777_216,
  columns: 1_000,
  groupRows: 2_000_000,
  groupBytes: 536_870_912,
  cellBytes: 1_048_576,
};
