import { createHash } from "node:crypto";
import { JsonNumber } from "../json/json-value.ts";
import type { FileMapping } from "../mapping/record-mapping.ts";
import { type Fetching, fetchPage, type PageRequest } from "./fetch-page.ts";
import { httpError } from "./http-problem.ts";
import { isRecord, kindOf, parseAnswer, valueAt } from "./parse-answer.ts";
import { addressUnder, shownAddress } from "./portal-address.ts";

/** A list of a portal that is read page by page. */
export interface Listing {
  readonly base: URL;
  readonly mapping: FileMapping;
  readonly headers: Readonly<Record<string, string>>;
}

/** One page of records. */
export interface Page {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  readonly items: readonly unknown[];
}

type Body = NonNullable<FileMapping["body"]>;

interface Asked {
  readonly url: URL;
  readonly body: Body | undefined;
}

const defaultPerPage = 100;

/** Pages of a list until it says that it ends: an empty or short page, no next page, as many records as it has in all. */
export async function* pagesOf(listing: Listing, fetching: Fetching): AsyncGenerator<Page, void, undefined> {
  const { mapping, headers, base } = listing;
  const file = shownAddress(addressUnder(base, mapping.path ?? ""));
  const seen = new Set<string>();
  const begun = performance.now();
  let [page, read, bytes] = [0, 0, 0];
  let asked: Asked | undefined = firstOf(listing);
  while (asked !== undefined) {
    page += 1;
    const place = { file, page };
    if (page > fetching.limits.pages) {
      throw httpError("too-large", place, `> ${fetching.limits.pages}`);
    }
    if (performance.now() - begun > fetching.limits.tableMs) {
      throw httpError("timeout", place, `> ${fetching.limits.tableMs} ms`);
    }
    const text = await fetchPage(requestOf(asked, headers, place), fetching);
    bytes += text.length;
    if (bytes > fetching.limits.totalBytes) {
      throw httpError("too-large", place, `> ${fetching.limits.totalBytes} byte`);
    }
    const answer = answerOf(text, place);
    const items = itemsOf(answer, mapping, place);
    refuseRepeated(seen, JSON.stringify(items), items.length > 0 ? place : undefined);
    read += items.length;
    yield { page, text, items };
    asked = nextOf({ listing, asked, answer, page, read, count: items.length });
  }
}

function requestOf({ url, body }: Asked, headers: Listing["headers"], place: PageRequest["place"]): PageRequest {
  return { url, body: body === undefined ? undefined : JSON.stringify(body), headers, place };
}

function answerOf(text: string, place: PageRequest["place"]): unknown {
  try {
    return parseAnswer(text.replace(/^\uFEFF/, ""));
  } catch {
    throw httpError("not-json", place);
  }
}

function itemsOf(answer: unknown, { items = "" }: FileMapping, place: PageRequest["place"]): readonly unknown[] {
  const list = valueAt(answer, items);
  if (Array.isArray(list)) {
    return list;
  }
  const names = isRecord(answer) ? `: ${Object.keys(answer).slice(0, 10).join(", ")}` : "";
  throw httpError("no-items", place, `${items === "" ? "" : `${items} = `}${kindOf(list)}${names}`);
}

function refuseRepeated(seen: Set<string>, items: string, place: PageRequest["place"] | undefined): void {
  const hash = createHash("sha256").update(items).digest("base64");
  if (place !== undefined && seen.has(hash)) {
    throw httpError("loop", place);
  }
  seen.add(hash);
}

function firstOf({ base, mapping }: Listing): Asked {
  const { pages, path = "", body } = mapping;
  const asked = { url: addressUnder(base, path), body };
  if (pages === undefined || !("page" in pages)) {
    return asked;
  }
  const sized = pages.size === undefined ? asked : withParameter(asked, pages.size, pages.perPage ?? defaultPerPage);
  return withParameter(sized, pages.page, pages.first ?? 1);
}

interface Turn {
  readonly listing: Listing;
  readonly asked: Asked;
  readonly answer: unknown;
  readonly page: number;
  /** Records read so far, and of this page. */
  readonly read: number;
  readonly count: number;
}

function nextOf(turn: Turn): Asked | undefined {
  const { pages } = turn.listing.mapping;
  if (pages === undefined) {
    return undefined;
  }
  if ("page" in pages) {
    return nextNumber(turn, pages);
  }
  return "next" in pages ? nextLink(turn, pages.next) : nextCursor(turn, pages.cursor, pages.parameter);
}

type Numbered = Extract<NonNullable<FileMapping["pages"]>, { page: string }>;

function nextNumber(turn: Turn, pages: Numbered): Asked | undefined {
  const total = pages.total === undefined ? undefined : numberOf(valueAt(turn.answer, pages.total));
  const isLast = total === undefined ? isShort(turn, pages) : turn.read >= total || turn.count === 0;
  if (!isLast) {
    return withParameter(turn.asked, pages.page, (pages.first ?? 1) + turn.page);
  }
  if (total !== undefined && turn.read !== total) {
    throw httpError("incomplete", { file: shownAddress(turn.asked.url), page: turn.page }, `${turn.read} / ${total}`);
  }
  return undefined;
}

/** Where a portal was told how many records a page has, fewer are the last; else only none at all. */
function isShort({ count }: Turn, { size, perPage = defaultPerPage }: Numbered): boolean {
  return count === 0 || (size !== undefined && count < perPage);
}

function numberOf(value: unknown): number | undefined {
  const text = value instanceof JsonNumber ? value.text : value;
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function nextLink({ listing, asked, answer, page }: Turn, path: string): Asked | undefined {
  const link = valueAt(answer, path);
  if (typeof link !== "string" || link === "") {
    return undefined;
  }
  const place = { file: shownAddress(asked.url), page };
  if (!URL.canParse(link, asked.url.href)) {
    throw httpError("outside-portal", place);
  }
  const url = new URL(link, asked.url);
  if (url.origin !== listing.base.origin || url.username !== "" || url.password !== "") {
    throw httpError("outside-portal", place, url.origin);
  }
  return { ...asked, url };
}

function nextCursor({ asked, answer }: Turn, path: string, parameter: string): Asked | undefined {
  const value = valueAt(answer, path);
  const cursor = value instanceof JsonNumber ? value.text : value;
  return typeof cursor !== "string" || cursor === "" ? undefined : withParameter(asked, parameter, cursor);
}

/** A parameter of a request: in its body, at a dotted name, if it has one; else in the address. */
function withParameter({ url, body }: Asked, name: string, value: string | number): Asked {
  if (body !== undefined) {
    return { url, body: withValue(body, name.split("."), value) };
  }
  const next = new URL(url);
  next.searchParams.set(name, String(value));
  return { url: next, body };
}

function withValue(body: Body, [name = "", ...rest]: readonly string[], value: string | number): Body {
  const inner = body[name];
  const isObject = typeof inner === "object" && inner !== null && !Array.isArray(inner);
  return { ...body, [name]: rest.length === 0 ? value : withValue(isObject ? inner : {}, rest, value) };
}
