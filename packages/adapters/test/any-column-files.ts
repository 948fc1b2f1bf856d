import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { type Cells, cellsOf } from "./any-case-files.ts";

/** A column of a file of typed columns: its type in DuckDB, and its values as that reads them. */
interface AnyColumn {
  readonly name: string;
  readonly type: string;
  readonly values: readonly (string | null)[];
}

/** A file of case files in typed columns. */
export interface ColumnFileContent {
  readonly columns: readonly AnyColumn[];
  /** Whether its rows lie in several groups. */
  readonly isSplit: boolean;
}

/** Values of a type of DuckDB: what the intake takes as it stands, and what it refuses, mends in reading or tells of. */
type Pools = Readonly<Record<string, Cells>>;

const sound = ["2024-02-29 08:15:00", "2024-03-05 16:20:59", "2024-03-05 00:00:00"];
const odd = [
  ...["2024-03-05 16:20:59.999", "1969-12-31 23:59:59.5", "1960-05-01 00:00:00.001", "2027-01-01 00:00:00"],
  ...["1899-12-31 00:00:00", "2026-08-31 20:00:00", "2201-01-01 00:00:00"],
];
const moments: Cells = { plain: sound, dirty: odd };
const days: Cells = { plain: ["2024-02-29", "2024-03-05"], dirty: ["2027-01-01", "1899-12-31", "11000-01-01"] };
const zoned = (values: readonly string[]) => values.map((moment) => `${moment}+00`);
const momentTypes: Pools = {
  TIMESTAMP: { plain: sound, dirty: [...odd, "12000-01-01 00:00:00"] },
  TIMESTAMP_S: moments,
  TIMESTAMP_MS: moments,
  TIMESTAMP_NS: {
    plain: sound,
    dirty: [...odd, "2024-03-05 16:20:59.9999999996", "1969-12-31 23:59:59.9999999996"],
  },
  TIMESTAMPTZ: { plain: zoned(sound), dirty: zoned(odd) },
};
const endless: Cells = { plain: sound, dirty: ["infinity"] };
const numbers = (plain: readonly string[]): Pools => ({
  INTEGER: { plain, dirty: ["-1"] },
  BIGINT: { plain, dirty: ["9007199254740993", "999999999999999"] },
  UTINYINT: { plain: ["0", "1", "2"], dirty: ["200"] },
  UBIGINT: { plain, dirty: ["18446744073709551615"] },
  DOUBLE: { plain, dirty: ["1.5", "-0.0", "1e-7", "1e15", "1.5e21", "nan", "inf", "1.234"] },
  FLOAT: { plain, dirty: ["0.1", "16777216"] },
  "DECIMAL(12, 3)": { plain, dirty: ["1.500", "1.234", "-2.5"] },
  "DECIMAL(4, 0)": { plain: ["0", "1", "2"], dirty: ["-3"] },
});
const yesNo: Pools = {
  BOOLEAN: { plain: ["true", "false"], dirty: ["true"] },
  INTEGER: { plain: ["0", "1"], dirty: ["2"] },
  DOUBLE: { plain: ["0", "1"], dirty: ["0.5"] },
};
const codes: Pools = {
  INTEGER: { plain: ["1", "2"], dirty: ["99"] },
  DOUBLE: { plain: ["1", "2"], dirty: ["1.5"] },
  BOOLEAN: { plain: ["true"], dirty: ["true"] },
};

/** Types of a column beside text, and their values. */
const pools: Readonly<Record<string, Pools>> = {
  id: {
    BIGINT: { plain: ["1"], dirty: ["-5"] },
    UUID: { plain: ["0b8e6a4e-3f0d-4a52-9a3e-0f9a3b1c2d3e"], dirty: ["0b8e6a4e-3f0d-4a52-9a3e-0f9a3b1c2d3f"] },
  },
  unit: {
    INTEGER: { plain: ["18001", "18002", "18003"], dirty: ["1"] },
    DOUBLE: { plain: ["18001", "18002"], dirty: ["18002.5"] },
  },
  channel: codes,
  status: { INTEGER: { plain: ["10", "2"], dirty: ["99"] } },
  receivedAt: momentTypes,
  dueAt: { ...momentTypes, DATE: days },
  endedAt: { ...momentTypes, TIMESTAMP: endless },
  apologyAt: {
    DATE: days,
    TIMESTAMP: { plain: ["2024-03-05 00:00:00"], dirty: odd },
    TIMESTAMPTZ: { plain: ["2024-03-04 17:00:00+00"], dirty: ["2024-03-05 00:00:00+00"] },
  },
  extensions: numbers(["0", "1", "2", "12"]),
  fee: numbers(["0", "5000", "150000"]),
  paidOnline: yesNo,
  note: {
    TIME: { plain: ["08:15:00"], dirty: ["09:00:00"] },
    "INTEGER[]": { plain: ["[1, 2]"], dirty: ["[]"] },
  },
};

interface Columned {
  readonly name: string;
  readonly rows: number;
  /** How many of a hundred values are not sound. */
  readonly dirty: number;
}

function columnOf({ name, rows, dirty }: Columned): fc.Arbitrary<AnyColumn> {
  const own = Object.entries(pools[name] ?? {});
  const texts = fc.constant(["VARCHAR", cellsOf(name)] as const);
  const typed = own.length === 0 ? texts : fc.oneof(texts, fc.constantFrom(...own), fc.constantFrom(...own));
  const required = ["id", "unit", "status"].includes(name);
  return typed.chain(([type, cells]) =>
    fc
      .array(fc.option(cellAmong({ name, dirty }, type, cells), { freq: required ? 200 : 5 }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((values) => ({ name, type, values })),
  );
}

/** Ids are mostly new: few records come of rows that all have the same. */
function cellAmong(
  { name, dirty }: Pick<Columned, "name" | "dirty">,
  type: string,
  cells: Cells,
): fc.Arbitrary<string> {
  const isId = name === "id" && type !== "UUID";
  const fresh = fc.nat(400).map((number) => (type === "VARCHAR" ? `H-${number}` : `${number}`));
  return fc.oneof(
    { weight: 100 - dirty, arbitrary: isId ? fresh : fc.constantFrom(...cells.plain) },
    { weight: dirty, arbitrary: fc.constantFrom(...cells.dirty) },
  );
}

const always = ["id", "unit", "status", "receivedAt"];
const sometimes = ["procedure", ...Object.keys(pools).filter((name) => !always.includes(name))];

/** A file of case files whose columns are texts, numbers, days and moments of many kinds. */
export const anyColumnFile: fc.Arbitrary<ColumnFileContent> = fc
  .record({
    more: fc.subarray(sometimes),
    rows: fc.integer({ min: 0, max: 40 }),
    dirty: fc.constantFrom(0, 0, 5),
    isSplit: fc.boolean(),
  })
  .chain(({ more, rows, dirty, isSplit }) =>
    fc
      .shuffledSubarray([...always, ...more], { minLength: always.length + more.length })
      .chain((names) => fc.tuple(...names.map((name) => columnOf({ name, rows, dirty }))))
      .map((columns) => ({ columns, isSplit })),
  );

/** Writes such a file as Parquet. */
export async function writeParquet(
  connection: DuckDBConnection,
  path: string,
  { columns, isSplit }: ColumnFileContent,
): Promise<void> {
  const lists = columns.map(({ type, values }) => {
    const all = values.map((value) => (value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`));
    return `unnest([${all.join(", ")}]::VARCHAR[])::${type}`;
  });
  const named = columns.map(({ name }, index) => `${lists[index]} AS "${name}"`);
  await connection.run("SET TimeZone = 'UTC'");
  await connection.run(
    `COPY (SELECT ${named.join(", ")}) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE ${isSplit ? 10 : 122_880})`,
  );
}
