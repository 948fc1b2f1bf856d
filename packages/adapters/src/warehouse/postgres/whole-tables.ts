import type { MeasuredUnit } from "@cchc/core";
import { quoted } from "../../postgres/catalog.ts";
import type { PostgresSession } from "../../postgres/session.ts";
import { UnitsAsNamed } from "../../unit/unit-list.ts";
import { orderColumn } from "../compile/scope.ts";
import type { EntityTable } from "../warehouse.ts";
import { NotOnServer } from "./streamed.ts";

/**
 * Patterns of texts are patterns of Unicode characters.
 *
 * @throws NotOnServer for a database that is not in UTF-8.
 */
export async function refuseOtherEncoding(session: PostgresSession, signal?: AbortSignal): Promise<void> {
  const [[encoding] = []] = await session.rows("SHOW server_encoding", [], signal);
  if (encoding !== "UTF8") {
    throw new NotOnServer(otherEncoding, { file: session.shown }, encoding ?? "");
  }
}

const otherEncoding = { vi: "cơ sở dữ liệu không dùng UTF-8", en: "the database is not in UTF-8" } as const;

/**
 * A record is one of its entity, unit and id, in whichever of several tables it stands.
 *
 * @throws NotOnServer when there are two.
 */
export async function refuseDuplicates(
  session: PostgresSession,
  { relation, file }: { readonly relation: string; readonly file: string },
  signal?: AbortSignal,
): Promise<void> {
  const groups = `SELECT 1 FROM ${relation} AS r GROUP BY "unit", "id" HAVING COUNT(*) > 1`;
  const [[count] = []] = await session.rows(`SELECT COUNT(*) FROM (${groups}) AS g`, [], signal);
  if (count !== "0") {
    throw new NotOnServer(duplicates, { file, field: "id" }, count ?? "");
  }
}

const duplicates = { vi: "mã lặp lại; số mã", en: "ids that come again; how many" } as const;

/** The units that records name, in the order in which they first come. */
export async function namedUnits(
  session: PostgresSession,
  tables: readonly EntityTable[],
  signal?: AbortSignal,
): Promise<readonly MeasuredUnit[]> {
  const named = new UnitsAsNamed();
  for (const { relation } of tables) {
    const statement = `SELECT "unit" FROM ${relation} AS r GROUP BY 1 ORDER BY MIN(${quoted(orderColumn)})`;
    for (const [unit] of await session.rows(statement, [], signal)) {
      named.admit(unit ?? "");
    }
  }
  return named.units;
}
