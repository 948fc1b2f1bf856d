/** A column of a table as the values of a field, in SQL. */
export interface ColumnSql {
  /** Whether there is a cell that is not blank; NULL counts as no. */
  readonly present: string;
  /** The value of the field; NULL where there is none, and where the reading of rows would refuse the cell or have something to say. */
  readonly checked: string;
  /** The same for tables of which every row was found to be plain. */
  readonly value: string;
}

/** A column whose value is guarded in both forms: what casts a value must never meet one that cannot be cast. */
export function guarded(present: string, condition: string, value: string): ColumnSql {
  const checked = `CASE WHEN ${condition} THEN ${value} END`;
  return { present, checked, value: checked };
}

/** A column as text; compared and sorted by its characters alone, whatever the database is set to. */
export function textOf(column: string): string {
  return `(${column})::text COLLATE "C"`;
}
