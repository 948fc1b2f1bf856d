import { expect, test } from "vitest";
import { failure } from "../../../test/temporary-folder.ts";
import { clickHouseAddress } from "./address.ts";
import { clickHouseError, mayTryAgain } from "./clickhouse-problem.ts";

test("an address names a server, or the nodes of a cluster; it is shown without its user", () => {
  expect(clickHouseAddress("clickhouse://cchc@ch1,ch2:8124/motcua?cluster=tinh")).toEqual({
    urls: ["http://ch1:8123", "http://ch2:8124"],
    database: "motcua",
    user: "cchc",
    cluster: "tinh",
    shown: "clickhouse://ch1:8123,ch2:8124/motcua",
  });
  expect(clickHouseAddress("clickhouse://ch1/motcua?tls=require").urls).toEqual(["https://ch1:8443"]);
});

test.each([
  "clickhouse://ch1:8123",
  "clickhouse://ch1:8123/",
  "clickhouse://cchc:mat-khau@ch1:8123/motcua",
  "clickhouse://ch1:8123/motcua?password=mat-khau",
  "clickhouse://ch1:8123/motcua?cluster=a'b",
  "clickhouse://ch1:x/motcua",
  "clickhouse://ch1:8123/motcua?skip=1",
])("%s is refused, without showing it", async (address) => {
  const refused = await failure((async () => clickHouseAddress(address))());
  expect(refused).toMatchObject({ code: "clickhouse/address" });
  expect(JSON.stringify(refused)).not.toContain("mat-khau");
});

test.each([
  {
    text: "Code: 279, e.displayText() = DB::NetException: All connection tries failed",
    code: "unavailable",
    again: true,
  },
  { text: "Code: 193, e.displayText() = DB::Exception: Wrong password", code: "authentication", again: false },
  { text: "Code: 62, e.displayText() = DB::Exception: Syntax error: 'Nguyễn Văn A'", code: "failed", again: false },
  { text: "socket hang up", code: "lost", again: true },
])("what a server says is said as $code, without its text", ({ text, code, again }) => {
  const error = clickHouseError(new Error(text), "clickhouse://ch1:8123/motcua");
  expect(error.code).toBe(`clickhouse/${code}`);
  expect(JSON.stringify(error.problems)).not.toContain("Nguyễn");
  expect(mayTryAgain(error)).toBe(again);
});
