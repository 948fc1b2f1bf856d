import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tablesOver } from "./rejected-share.ts";

const table = (name: string, read: number, rejected: number) => ({ name, read, rejected });

describe("tables over the allowed share of rejected rows", () => {
  it("are those with any rejected row, when none is allowed", () => {
    expect(tablesOver([table("a", 100, 1), table("b", 100, 0)], Exact.zero)).toEqual(["*", "a"]);
  });

  it("are not those exactly at the share", () => {
    expect(tablesOver([table("a", 100, 2)], Exact.of("1/50"))).toEqual([]);
    expect(tablesOver([table("a", 99, 2)], Exact.of("1/50"))).toEqual(["*", "a"]);
  });

  it("may be over although all tables together are not", () => {
    expect(tablesOver([table("a", 10, 1), table("b", 990, 0)], Exact.of("1/50"))).toEqual(["a"]);
  });

  it("are none when everything may be rejected, and none of tables without rows", () => {
    const tables = fc.array(fc.nat(20).chain((read) => fc.nat(read).map((rejected) => table("t", read, rejected))));
    fc.assert(fc.property(tables, (drawn) => tablesOver(drawn, Exact.one).length === 0));
  });
});
