import { expect, it } from "vitest";
import { readRoute, routeHash, wellFormed } from "./route.ts";

it("reads what it wrote", () => {
  const hash = routeHash(["unit", "H44/1 2?", "t4-01"], { lang: "en", q: "" });
  const { view, path, params } = readRoute(hash);
  expect([view, path, params.get("lang"), params.has("q")]).toEqual(["unit", ["H44/1 2?", "t4-01"], "en", false]);
});

it("reads any address, also a broken one", () => {
  expect(readRoute("").view).toBe("");
  expect(readRoute("#/unit/%E0%A4%A").path).toEqual(["%E0%A4%A"]);
  expect(routeHash(["unit", "a\uD800"])).toBe("#/unit/a%EF%BF%BD");
  expect(wellFormed("a\uD83D\uDE00\uDC00")).toBe("a\uD83D\uDE00\uFFFD");
});
