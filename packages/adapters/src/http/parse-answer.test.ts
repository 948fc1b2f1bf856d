import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberText, parseAnswer, valueAt } from "./parse-answer.ts";

describe("an answer in JSON", () => {
  it("keeps numbers as they are written", () => {
    expect(valueAt(parseAnswer('{"a":{"b":12345678901234567890.10}}'), "a.b")).toEqual(
      new NumberText("12345678901234567890.10"),
    );
    expect(parseAnswer('["1", "\\\\\\"2", -0.5e3]')).toEqual(["1", '\\"2', new NumberText("-0.5e3")]);
  });

  it("is otherwise what JSON says", () => {
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, one) => (one instanceof NumberText ? Number(one.text) : one)));
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: "small" }), (value) => {
        const text = JSON.stringify(value);
        expect(plain(parseAnswer(text))).toEqual(JSON.parse(text));
      }),
    );
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
          expect(reads(parseAnswer)).toBe(reads(JSON.parse));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
