import { createHash } from "node:crypto";
import process from "node:process";
import { CchcError, type Entity, type Problem } from "@cchc/core";
import { type FileMapping, mappedName, type RecordMapping } from "../mapping/record-mapping.ts";
import type { TablesOfRecords } from "../records/open-records.ts";
import { keyedParts } from "../source/keyed-parts.ts";
import type { KeyedRow } from "../source/keyed-row.ts";
import type { TableColumns, TablePart } from "../source/table.ts";
import type { TableReading, TableSource } from "../source/table-source.ts";
import { httpError } from "./http-problem.ts";
import { defaultHttpLimits, type HttpLimits } from "./limits.ts";
import { type Listing, type Page, pagesOf } from "./pages.ts";
import { addressUnder, isProtected, portalAddress, shownAddress } from "./portal-address.ts";
import { namesOf, rowOf } from "./record-row.ts";

/** What lists of a portal are of, and how much it may answer. */
export interface HttpOptions {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Entries with `path`. */
  readonly mapping?: RecordMapping | undefined;
  readonly limits?: Partial<HttpLimits>;
  /** Where tokens are; the environment of the process when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * The lists of records that a portal answers with, as a mapping says.
 *
 * @throws CchcError `http/…` or `records/…`.
 * @example
 * const found = httpTables("https://portal.example.vn/api", { entities, mapping });
 * const source = await openTables(found, { entities });
 */
export function httpTables(address: string, options: HttpOptions): TablesOfRecords {
  const base = portalAddress(address);
  const entries = options.mapping?.files ?? [];
  const problems = entries.filter(({ path }) => path === undefined).map((entry) => notAPath(mappedName(entry)));
  if (entries.length === 0 || problems.length > 0) {
    throw new CchcError(entries.length === 0 ? [needsMapping(shownAddress(base))] : problems);
  }
  const limits = { ...defaultHttpLimits, ...options.limits };
  const tables = entries.flatMap((mapping) => {
    const entity = options.entities.get(mapping.entity);
    const headers = tokenOf(base, mapping, options.environment ?? process.env);
    const source = listSource({ base, mapping, headers }, limits);
    return entity === undefined ? [] : [{ entity, mapping, source, part: mapping.parts === true }];
  });
  return { tables, warnings: [] };
}

function tokenOf(base: URL, { token }: FileMapping, environment: NonNullable<HttpOptions["environment"]>) {
  if (token === undefined) {
    return {};
  }
  const place = { file: shownAddress(base) };
  const secret = environment[token.env]?.trim() ?? "";
  if (secret === "" || /[^\x21-\x7e]/.test(secret)) {
    throw httpError("token-missing", place, token.env);
  }
  if (!isProtected(base)) {
    throw httpError("token-unprotected", place);
  }
  const scheme = token.scheme ?? "Bearer";
  return { [token.header ?? "Authorization"]: scheme === "" ? secret : `${scheme} ${secret}` };
}

function listSource(listing: Listing, limits: HttpLimits): TableSource {
  const place = { file: shownAddress(addressUnder(listing.base, listing.mapping.path ?? "")) };
  return {
    place,
    top: async ({ signal, columns } = {}) => {
      const pages = pagesOf(listing, { limits, signal });
      const first = await pages.next();
      await pages.return();
      return { cells: first.done ? [] : namesIn(first.value.items, columns), row: 1 };
    },
    read: (reading) => parts({ listing, limits, file: place.file }, reading),
  };
}

interface OpenList {
  readonly listing: Listing;
  readonly limits: HttpLimits;
  readonly file: string;
}

async function* parts({ listing, limits, file }: OpenList, reading: TableReading): AsyncGenerator<TablePart, void> {
  reading.signal?.throwIfAborted();
  const hash = createHash("sha256");
  const pages = pagesOf(listing, { limits, signal: reading.signal });
  const first = await pages.next();
  if (first.done) {
    return;
  }
  const rows = async function* () {
    yield* rowsOf(first.value, { file, reading, hash });
    for await (const page of pages) {
      yield* rowsOf(page, { file, reading, hash });
    }
  };
  const counted = numbered(rows(), reading);
  const names = namesIn(first.value.items, reading.columns);
  yield* keyedParts({ place: { file }, names, open: true, rows: counted, sha256: () => hash.digest("hex") }, reading);
}

/** A list without records says nothing of their names: that lacks no column. */
function namesIn(items: readonly unknown[], columns: TableColumns | undefined): readonly string[] {
  return items.length === 0 ? (columns?.required ?? []) : namesOf(items);
}

interface Within {
  readonly file: string;
  readonly reading: TableReading;
  readonly hash: ReturnType<typeof createHash>;
}

function* rowsOf({ page, text, items }: Page, { file, reading, hash }: Within): Generator<Omit<KeyedRow, "row">> {
  hash.update(text).update("\n");
  for (const item of items) {
    reading.signal?.throwIfAborted();
    yield { ...rowOf(item, { file, page }), origin: { page } };
  }
}

async function* numbered(
  rows: AsyncIterable<Omit<KeyedRow, "row">>,
  { progress }: TableReading,
): AsyncGenerator<KeyedRow, void> {
  let [row, page] = [0, 0];
  for await (const one of rows) {
    row += 1;
    if (one.origin?.page !== page) {
      page = one.origin?.page ?? 0;
      progress?.({ rows: row, done: row });
    }
    const problem = one.problem;
    yield { ...one, row, ...(problem === undefined ? {} : { problem: placed(problem, row) }) };
  }
  progress?.({ rows: row, done: row });
}

function placed(problem: Problem, row: number): Problem {
  return problem.place === undefined ? problem : { ...problem, place: { ...problem.place, row } };
}

function needsMapping(file: string): Problem {
  return {
    code: "http/needs-mapping",
    what: { vi: "cổng cần tệp ánh xạ", en: "a portal needs a mapping" },
    expected: { vi: "--mapping với các mục có path", en: "--mapping with entries that have a path" },
    example: "files: [{ path: /ho-so, items: data.items, pages: { page: page }, entity: case-file }]",
    place: { file },
  };
}

function notAPath(given: string): Problem {
  return {
    code: "http/not-a-path",
    what: { vi: "mục của tệp ánh xạ không phải của cổng", en: "an entry of the mapping that is not of a portal" },
    given,
    expected: { vi: "path: đường dẫn dưới địa chỉ của cổng", en: "path, under the address of the portal" },
    example: "path: /ho-so",
  };
}
