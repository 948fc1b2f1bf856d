import { describe, expect, it } from "vitest";
import { textShapes } from "./text-shapes.ts";

describe("textShapes", () => {
  it("are those that many cells have, the most frequent first", () => {
    expect(textShapes(["H44-1", "H44-2", "H44-10", "H45-9", "x"])).toEqual([
      "[A-Z][0-9][0-9]-[0-9]",
      "[A-Z][0-9][0-9]-[0-9][0-9]",
      "[a-z]",
    ]);
  });

  it("are made of no cell with a blank, a mark of patterns or a letter beyond ASCII", () => {
    expect(textShapes(["a b", "a*", "[a]", "ế", ""])).toEqual([]);
  });

  it("are none where every cell is another", () => {
    expect(textShapes(["a", "1", "a1", "1a", "a.", "1."])).toEqual([]);
  });
});
