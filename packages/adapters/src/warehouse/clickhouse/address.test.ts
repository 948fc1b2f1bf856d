import { CchcError } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { clickhouseAddress, isClickHouseAddress } from "./address.ts";

test("an address is known by its scheme", () => {
  expect(isClickHouseAddress("clickhouse://127.0.0.1:8123/cchc")).toBe(true);
  expect(isClickHouseAddress("postgresql://127.0.0.1/cchc")).toBe(false);
});

test("on this machine the connection is plain, elsewhere it is protected unless somebody says otherwise", () => {
  expect(clickhouseAddress("clickhouse://127.0.0.1/cchc").url).toBe("http://127.0.0.1:8123");
  expect(clickhouseAddress("clickhouse://ch.example.vn/cchc").url).toBe("https://ch.example.vn:8443");
  expect(clickhouseAddress("clickhouse://ch.example.vn:9/cchc?secure=false").url).toBe("http://ch.example.vn:9");
});

test("user, database and cluster are read; the user is not shown", () => {
  expect(clickhouseAddress("clickhouse://nap@127.0.0.1:18123/cchc?cluster=tinh")).toEqual({
    url: "http://127.0.0.1:18123",
    database: "cchc",
    username: "nap",
    cluster: "tinh",
    shown: "clickhouse://127.0.0.1:18123/cchc",
  });
});

describe("an address is refused, and not shown,", () => {
  test.each([
    ["with a password", "clickhouse://nap:bi-mat@127.0.0.1/cchc", /CLICKHOUSE_PASSWORD/],
    ["with a password among its parameters", "clickhouse://127.0.0.1/cchc?password=bi-mat", /CLICKHOUSE_PASSWORD/],
    ["without a database", "clickhouse://127.0.0.1/", /letters/],
    ["with a database that is no name", "clickhouse://127.0.0.1/bi-mat`x", /letters/],
    ["with a parameter that is not used", "clickhouse://127.0.0.1/cchc?bi-mat=1", /only cluster, secure/],
    ["with another value of secure", "clickhouse://127.0.0.1/cchc?secure=bi-mat", /true or false/],
    ["with broken escapes", "clickhouse://%E0%A4%A@127.0.0.1/bi-mat", /clickhouse:\/\/user@host/],
  ])("%s", (_, address, expected) => {
    try {
      clickhouseAddress(address);
      expect.unreachable();
    } catch (error) {
      const problem = error instanceof CchcError ? error.problems[0] : undefined;
      expect(problem?.code).toBe("clickhouse/address");
      expect(problem?.expected?.en).toMatch(expected);
      expect(JSON.stringify(problem)).not.toContain("bi-mat");
    }
  });
});
