import { type DecimalField, Exact, type WholeField } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberReader } from "./number-reader.ts";

const title = { vi: "Số", en: "Number" };
const whole: WholeField = { type: "whole", title, meaning: title, unit: { vi: "lần", en: "times" } };
const money: WholeField = { ...whole, unit: { vi: "đồng", en: "VND" } };
const decimal: DecimalField = { type: "decimal", title, meaning: title, unit: { vi: "điểm", en: "points" } };
const readMoney = numberReader("fee", money, {});
const readDecimal = numberReader("score", decimal, {});

describe("numbers as Vietnamese offices write them", () => {
  it.each([
    ["1234567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1 234 567", 1_234_567],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["1.234.567,0", 1_234_567],
    ["1.234.567 đ", 1_234_567],
    ["1.234.567đồng", 1_234_567],
    ["50000 VNĐ", 50_000],
    ["50.000.000 ₫", 50_000_000],
    ["50 000 vnd", 50_000],
  ])("are read as amounts of đồng where they have one meaning: %s", (text, amount) => {
    expect(readMoney(text)).toBe(amount);
  });

  it.each([
    ["12,5", "12.5"],
    ["12,55", "12.55"],
    ["12,3456", "12.3456"],
    ["0,125", "0.125"],
    ["1234,567", "1234.567"],
    ["1.234,5", "1234.5"],
    ["1.234,567", "1234.567"],
    ["1 234 567,5", "1234567.5"],
  ])("are read as decimals where they have one meaning: %s", (text, value) => {
    expect(readDecimal(text)).toEqual(Exact.of(value));
  });

  it("are refused where they may mean two things, with the key that settles it", () => {
    const key = { en: expect.stringContaining("numbers in the mapping: { fee: vi } reads 1.234,5") };
    expect(readMoney("1.234")).toMatchObject({ code: "number/not-whole", example: "1234", expected: key });
    expect(readMoney("12,345")).toMatchObject({ code: "number/thousands-comma", example: "12345", expected: key });
    expect(readDecimal("12,345")).toMatchObject({ code: "number/thousands-comma" });
    expect(numberReader("fee", money, { numbers: "vi" })("1.234 đ")).toBe(1234);
    expect(numberReader("fee", money, { numbers: "en" })("12,345")).toBe(12_345);
    expect(numberReader("score", decimal, { numbers: "vi" })("12,345")).toEqual(Exact.of("12.345"));
  });

  it.each([
    ["85 %", "number/percentage"],
    ["1.23.456", "number/not-a-number"],
    ["1 234.567.890", "number/not-a-number"],
    ["0912 345 678", "number/spaces"],
    ["0.912.345.678", "number/thousands-point"],
    ["0912345678", "number/leading-zero"],
    ["+84 912 345 678", "number/leading-zero"],
    ["12,5", "number/not-whole"],
    ["-1.234.567", "number/negative"],
    ["đ", "number/not-a-number"],
  ])("are refused otherwise: %s", (text, code) => {
    expect(readMoney(text)).toMatchObject({ code });
  });

  it("have no đồng behind them where no money is meant", () => {
    expect(numberReader("times", whole, {})("3 đ")).toMatchObject({ code: "number/not-a-number" });
  });

  it("are read in the form of the mapping alone", () => {
    expect(numberReader("score", decimal, { numbers: "vi" })("12.5")).toMatchObject({ code: "number/other-form" });
    expect(numberReader("score", decimal, { numbers: "en" })("12,5")).toMatchObject({ code: "number/other-form" });
    expect(numberReader("fee", money, { numbers: "vi" })("50.5")).toMatchObject({ code: "number/other-form" });
    expect(numberReader("fee", money, { numbers: "vi" })("85%")).toMatchObject({ code: "number/percentage" });
  });

  it("are no matter for a source's own numbers", () => {
    expect(numberReader("score", decimal, { numbers: "plain" })("1.234")).toEqual(Exact.of("1.234"));
    expect(numberReader("score", decimal, { numbers: "plain" })("12,5")).toMatchObject({
      code: "number/decimal-comma",
    });
  });
});

describe("every number written in a form of the mapping", () => {
  const grouped = (digits: string, mark: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
  const parts = fc.tuple(fc.nat(Number.MAX_SAFE_INTEGER).map(String), fc.stringMatching(/^\d{0,6}$/));

  it.each([
    ["vi", ".", ","],
    ["vi", " ", ","],
    ["en", ",", "."],
  ] as const)("is read back: %s with %j between thousands", (numbers, thousands, mark) => {
    const read = numberReader("score", decimal, { numbers });
    fc.assert(
      fc.property(parts, ([digits, rest]) => {
        const text = grouped(digits, thousands) + (rest === "" ? "" : mark + rest);
        expect(read(text)).toEqual(Exact.of(rest === "" ? digits : `${digits}.${rest}`));
      }),
    );
  });

  it("is never another number without the mapping, but for the point alone", () => {
    fc.assert(
      fc.property(parts, ([digits, rest]) => {
        const text = grouped(digits, ".") + (rest === "" ? "" : `,${rest}`);
        fc.pre(!/^\d+\.\d+$/.test(text));
        const reading = readDecimal(text);
        const right = Exact.of(rest === "" ? digits : `${digits}.${rest}`);
        expect(reading instanceof Exact ? reading : right).toEqual(right);
      }),
    );
  });
});
