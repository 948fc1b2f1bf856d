import { describe, expect, it } from "vitest";
import { SeenRecords } from "./seen-records.ts";

describe("seen records", () => {
  it("are known by their key, with the file and row where they were first", () => {
    const seen = new SeenRecords();
    expect(seen.note("a", 0, 2)).toBeUndefined();
    expect(seen.note("b", 1, 70_000)).toBeUndefined();
    expect(seen.note("a", 1, 5)).toEqual({ file: 0, row: 2 });
    expect(seen.note("b", 1, 6)).toEqual({ file: 1, row: 70_000 });
  });

  it("stay known while the table grows, and none is taken for another", () => {
    const seen = new SeenRecords();
    const many = 100_000;
    for (let number = 0; number < many; number += 1) {
      expect(seen.note(`H44.104-24-${number}`, number % 3, number + 2)).toBeUndefined();
    }
    for (let number = 0; number < many; number += 997) {
      expect(seen.note(`H44.104-24-${number}`, 9, 9)).toEqual({ file: number % 3, row: number + 2 });
    }
  });
});
