import { readdirSync, readFileSync } from "node:fs";
import { basisWords, confidenceWords, statusWords } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { fill, words } from "./words.ts";

const here = new URL(".", import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "words.ts")
  .map((name) => readFileSync(new URL(name, here), "utf8"))
  .join("\n");
const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the words of the text pages", () => {
  const everyWord = Object.entries({ ...words, ...basisWords, ...confidenceWords, ...statusWords });

  it.each(everyWord)("%s stands in both languages with the same places", (_, { vi, en }) => {
    expect(vi.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(placesOf(vi)).toEqual(placesOf(en));
  });

  it("are all used: a text that nobody prints is a text that nobody checks", () => {
    const unused = Object.keys(words).filter(
      (name) => !sources.includes(`words.${name}`) && !sources.includes(`"${name}"`),
    );
    expect(unused).toEqual([]);
  });

  it("leave a place without a value as it is, and take a value with braces or dollars literally", () => {
    expect(fill("{a} {b}", { a: "$& {b}" })).toBe("$& {b} {b}");
  });
});
