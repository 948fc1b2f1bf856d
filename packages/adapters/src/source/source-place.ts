/** Where the rows of a table are: a file, a sheet of it; for a database or portal its address without secrets. */
export interface SourcePlace {
  readonly file: string;
  readonly sheet?: string;
}
