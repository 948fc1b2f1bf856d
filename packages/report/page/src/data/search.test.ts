import { expect, it } from "vitest";
import { fitsQuery, searchKey } from "./search.ts";

const huong = searchKey("Xã Hương Sơn", "18133");
const huongTone = searchKey("Xã Hướng Sơn", "19000");

it("finds names without diacritics, and by code", () => {
  expect([huong, huongTone].map((key) => fitsQuery(key, "huong son"))).toEqual([true, true]);
  expect([huong, huongTone].map((key) => fitsQuery(key, "181"))).toEqual([true, false]);
  expect(fitsQuery(huong, "  ")).toBe(true);
  expect(fitsQuery(huong, "!")).toBe(false);
});

it("takes marks that were typed for what they are", () => {
  expect([huong, huongTone].map((key) => fitsQuery(key, "Hướng"))).toEqual([false, true]);
  expect([huong, huongTone].map((key) => fitsQuery(key, "hương"))).toEqual([true, true]);
  expect(fitsQuery(searchKey("Xã Hòa An", "1"), "HOÀ AN")).toBe(true);
});
