import { expect, it } from "vitest";
import { csvText } from "./csv-text.ts";

it("makes texts harmless and leaves numbers alone", () => {
  const rows = [
    [{ text: '=HYPERLINK("x")' }, { number: "-0.5" }],
    [{ text: "Xã A, B\n@c" }, { number: "" }],
    [{ text: "－1" }, { number: "2" }],
  ];
  expect(csvText(["name", "change"], rows)).toBe(
    `\uFEFFname,change\n"'=HYPERLINK(""x"")",-0.5\n"Xã A, B\\u{a}'@c",\n'－1,2\n`,
  );
});
