/** How long the database may take, in milliseconds. */
export interface PostgresLimits {
  readonly connectMs: number;
  /** For one statement, or one batch of rows. */
  readonly statementMs: number;
  /** Rows in a batch. */
  readonly batchRows: number;
  /** Characters of one row. */
  readonly rowChars: number;
}

/** 10 seconds to connect, 5 minutes for a statement, 1,000 rows a batch, 1 MiB a row. */
export const defaultPostgresLimits: PostgresLimits = {
  connectMs: 10_000,
  statementMs: 300_000,
  batchRows: 1_000,
  rowChars: 1_048_576,
};
