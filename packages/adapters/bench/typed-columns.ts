const text = "VARCHAR";

/** The columns of generated case files, with the types that DuckDB's own typed read is told. */
const types = {
  id: text,
  unit: text,
  procedure: text,
  channel: text,
  status: text,
  receivedAt: "TIMESTAMP",
  dueAt: "TIMESTAMP",
  endedAt: text,
  returnedAt: "TIMESTAMP",
  extensions: "BIGINT",
  fee: "BIGINT",
  paidOnline: "BOOLEAN",
  digitisedInput: text,
  resultRequired: "BOOLEAN",
  electronicResult: text,
};

/** As an option of a reading function of DuckDB. */
export const typedColumns = `columns = {${Object.entries(types)
  .map(([name, type]) => `'${name}': '${type}'`)
  .join(", ")}}`;
