/** How much a portal may answer, and how long it may take. */
export interface HttpLimits {
  /** Bytes of one answer. */
  readonly pageBytes: number;
  /** Bytes of all answers of a table. */
  readonly totalBytes: number;
  readonly pages: number;
  /** Milliseconds until an answer begins. */
  readonly answerMs: number;
  /** Milliseconds until an answer is whole. */
  readonly pageMs: number;
  /** Milliseconds until a whole table is read, asked before each page. */
  readonly tableMs: number;
  /** Tries of one page. */
  readonly tries: number;
  /** Milliseconds before the second try; twice as many before each one after it. */
  readonly backOffMs: number;
  /** The longest wait, also where a portal asks for more. */
  readonly longestWaitMs: number;
}

/** 32 MiB an answer, 4 GiB a table, 100,000 pages, 30 s to begin and 120 s to end an answer, 6 hours for a table, 5 tries from half a second on, never a wait over 60 s. */
export const defaultHttpLimits: HttpLimits = {
  pageBytes: 33_554_432,
  totalBytes: 4_294_967_296,
  pages: 100_000,
  answerMs: 30_000,
  pageMs: 120_000,
  tableMs: 21_600_000,
  tries: 5,
  backOffMs: 500,
  longestWaitMs: 60_000,
};
