import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { fold } from "./fold.ts";
import { Speller } from "./speller.ts";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["progress", "progress", 0],
    ["progess", "progress", 1],
    ["progerss", "progress", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["abcdefgh", "stuvwxyz", 5],
    ["a", "abcdefgh", 5],
  ])("from %s to %s is %i (5 stands for more than 4)", (a, b, distance) => {
    expect(editDistance(a, b, 4)).toBe(distance);
    expect(editDistance(b, a, 4)).toBe(distance);
  });
});

describe("fold", () => {
  it.each([
    ["Tử số", "tuso"],
    ["ĐƠN_VỊ", "donvi"],
    ["00271", "271"],
    ["000", "0"],
    ["H44.104", "h44104"],
  ])("makes %s into %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("a speller", () => {
  it("gives at most three names, the closest first", () => {
    const speller = new Speller(
      ["case-on-tame", "case-on-time", "case-in-tame", "case-on-tome", "other"].map((text) => ({ text })),
    );
    expect(speller.suggest("case on time")).toEqual(["case-on-time", "case-on-tame", "case-on-tome"]);
    expect(speller.suggest("nothing like it")).toEqual([]);
  });

  it("knows names by their alias too", () => {
    expect(new Speller([{ text: "00271", alias: "Phường Ba Đình" }]).suggest("phuong ba dinh")).toEqual(["00271"]);
  });

  it("stops searching after three hundred thousand comparisons, and for names that are too long", () => {
    const names = Array.from({ length: 1_000 }, (_, index) => ({ text: `name ${index}` }));
    const speller = new Speller([...names, { text: "progress" }]);
    expect(speller.suggest("progres")).toEqual(["progress"]);
    for (let count = 0; count < 300; count += 1) {
      speller.suggest(`unlike ${count}`);
    }
    expect(speller.suggest("progress ")).toEqual([]);
    expect(speller.suggest("progres")).toEqual(["progress"]);
    expect(new Speller([{ text: "progress" }]).suggest("progress".repeat(100))).toEqual([]);
  });
});
