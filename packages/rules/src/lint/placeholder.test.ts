import { expect, test } from "vitest";
import { isPlaceholder } from "./placeholder.ts";

test.each(["TODO", "tbd.", "–", "…", " ", "chưa có", "Bổ sung sau", "xxx", "N/A", "???"])(
  "%s only holds a place",
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(["Điều 5", "Chưa có quy định nào", "2950/QĐ-UBND", "766", "To do with care"])("%s says something", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
