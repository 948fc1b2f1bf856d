import { createHash } from "node:crypto";
import { quoted } from "../../postgres/catalog.ts";
import type { PostgresSession } from "../../postgres/session.ts";
import { nameOf } from "../../postgres/table-source.ts";
import { readHeader } from "../../source/header.ts";
import type { TablePart } from "../../source/table.ts";
import type { TableSource } from "../../source/table-source.ts";
import type { ServerTable } from "./server-table.ts";
import { NotOnServer } from "./streamed.ts";

/** What the server says of all rows of a table. */
export interface TableCount {
  readonly read: number;
  /** Of the rows, whatever their order. */
  readonly sha256: string;
}

/**
 * Counts the rows of a table and digests them, in one pass.
 *
 * @throws NotOnServer when rows are not plain.
 */
export async function countTable(
  session: PostgresSession,
  { relation, wanted, file }: ServerTable,
  { notPlain, signal }: { readonly notPlain: string; readonly signal?: AbortSignal | undefined },
): Promise<TableCount> {
  const row = `ROW(${wanted.map(({ name }) => quoted(name)).join(", ")})::text`;
  const digest = `encode(sha256(convert_to(${row}, 'UTF8')), 'hex')`;
  const inner = `SELECT ${digest} AS d, (${notPlain}) AS n FROM ${relation}`;
  const sums = [1, 17].map((from) => `COALESCE(SUM(('x' || substr(d, ${from}, 16))::bit(64)::bigint), 0)::text`);
  const statement = `SELECT COUNT(*), COUNT(*) FILTER (WHERE n), ${sums.join(", ")} FROM (${inner}) AS r`;
  const [counted = []] = await session.rows(statement, [], signal);
  const [read, others, ...digests] = counted;
  if (others !== "0") {
    throw new NotOnServer(rows, { file }, others ?? "");
  }
  const text = JSON.stringify([wanted.map(nameOf), read, ...digests]);
  return { read: Number(read), sha256: createHash("sha256").update(text).digest("hex") };
}

const rows = {
  vi: "có dòng sai, lặp, hoặc viết khác dạng thường; số dòng",
  en: "rows that are wrong, doubtful or not in plain form; how many",
} as const;

/**
 * A table that was counted as a source without rows, so that its account is made where those of all tables are.
 */
export function countedSource({ file, names }: ServerTable, { read, sha256 }: TableCount): TableSource {
  const place = { file };
  return {
    place,
    top: () => Promise.resolve({ cells: names, row: 1 }),
    async *read({ columns }): AsyncGenerator<TablePart, void, undefined> {
      const { positions, labels, warnings } = readHeader(names, place, columns);
      yield { kind: "header", columns: [...positions.keys()], labels, warnings };
      yield { kind: "end", read, sha256 };
    },
  };
}
