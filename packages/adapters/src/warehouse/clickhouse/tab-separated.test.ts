import fc from "fast-check";
import { expect, test } from "vitest";
import { readTabSeparated, tabSeparated } from "./tab-separated.ts";

test("a row is one line, whatever its texts hold", () => {
  expect(tabSeparated(["a\tb", null, 1, "c\\N\n"])).toBe("a\\tb\t\\N\t1\tc\\\\N\\n\n");
});

test("what is written is read as it was", () => {
  const cell = fc.oneof(fc.constant(null), fc.string({ unit: "binary" }), fc.constantFrom("\\N", "\\", "\t", "\0", ""));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      const line = tabSeparated(row);
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(readTabSeparated(line.slice(0, -1))).toEqual(row);
    }),
  );
});
