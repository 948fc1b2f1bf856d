import { describe, expect, test } from "vitest";
import { readPath, valueAt } from "./path.ts";

function at(value: unknown, path: string): unknown {
  return valueAt(value, readPath(path));
}

test("a path is read into names and places", () => {
  expect(readPath("$.counts.on-time[2]['số lượng']")).toEqual(["counts", "on-time", 2, "số lượng"]);
});

describe("a path leads to", () => {
  const value = { counts: { late: 0 }, steps: [{ days: 3 }], "số lượng": null };

  test.each([
    ["$.counts.late", 0],
    ["$.steps[0].days", 3],
    ["$['số lượng']", null],
    ["$.counts", { late: 0 }],
  ])("%s", (path, expected) => {
    expect(at(value, path)).toEqual(expected);
  });

  test.each(["$.counts.early", "$.steps[1].days", "$.counts.late.days", "$['số lượng'].x"])("nowhere: %s", (path) => {
    expect(at(value, path)).toBeUndefined();
  });
});

describe("a path into a hostile value leads nowhere", () => {
  test.each(["$.constructor", "$.__proto__", "$.toString", "$.constructor.name"])("%s", (path) => {
    expect(at({ a: 1 }, path)).toBeUndefined();
  });

  test("unless the data itself has such a name", () => {
    expect(at(JSON.parse('{"__proto__":{"late":2},"constructor":3}'), "$.__proto__.late")).toBe(2);
    expect(at(JSON.parse('{"constructor":3}'), "$.constructor")).toBe(3);
  });

  test("nor into texts, numbers and functions", () => {
    expect(at("text", "$.length")).toBeUndefined();
    expect(at(12, "$.toFixed")).toBeUndefined();
    expect(at(() => 1, "$.name")).toBeUndefined();
  });

  test("and through what inherits, only what is its own", () => {
    expect(at(Object.create({ late: 1 }), "$.late")).toBeUndefined();
  });
});
