/** A statement and the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly string[];
}
