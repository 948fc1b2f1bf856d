import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonNumber } from "../json/json-value.ts";
import { parseAnswer, valueAt } from "./parse-answer.ts";

describe("an answer in JSON", () => {
  it("keeps numbers as they are written", () => {
    expect(valueAt(parseAnswer('{"a":{"b":12345678901234567890.10}}'), "a.b")).toEqual(
      new JsonNumber("12345678901234567890.10"),
    );
    expect(parseAnswer('["1", "\\\\\\"2", -0.5e3]')).toEqual(["1", '\\"2', new JsonNumber("-0.5e3")]);
  });

  it("is otherwise what JSON says", () => {
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, one) => (one instanceof JsonNumber ? Number(one.text) : one)));
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: "small" }), (value) => {
        const text = JSON.stringify(value);
        expect(plain(parseAnswer(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is refused where an object has two values of one name, which JSON.parse would drop one of", () => {
    expect(() => parseAnswer('{"a":1,"b":{"c":1,"c":2}}')).toThrow("json/duplicate-key");
  });

  it("has any number of values, 64 levels deep", () => {
    expect(parseAnswer(`[${"1,".repeat(30_000)}1]`)).toHaveLength(30_001);
    expect(() => parseAnswer(`${"[".repeat(65)}${"]".repeat(65)}`)).toThrow("json/too-deep");
  });

  it("is refused wherever JSON refuses it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{}",:-0123.eE truefalsn\\'.split("")), maxLength: 20 }),
        (text) => {
          const reads = (read: (text: string) => unknown) => {
            try {
              read(text);
              return true;
            } catch {
              return false;
            }
          };
          // With two colons two names may be the same, which JSON alone lets pass.
          fc.pre(text.split(":").length <= 2);
          expect(reads(parseAnswer)).toBe(reads(JSON.parse));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
