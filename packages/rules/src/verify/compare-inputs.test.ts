import { expect, it } from "vitest";
import { compareInputs } from "./compare-inputs.ts";

const file = (name: string, sha256: string, accepted = 10) => ({
  name,
  sha256,
  read: 10,
  accepted,
  rejected: 10 - accepted,
});

it("files are the same, changed, read otherwise, missing or new", () => {
  const pinned = [file("a.csv", "1"), file("b.csv", "2"), file("c.csv", "3"), file("d.csv", "4")];
  const read = [file("a.csv", "1"), file("b.csv", "9"), file("c.csv", "3", 9), file("e.csv", "5")];
  expect(compareInputs(pinned, read)).toEqual([
    { name: "a.csv", state: "same" },
    { name: "b.csv", state: "changed" },
    { name: "c.csv", state: "other-rows" },
    { name: "d.csv", state: "missing" },
    { name: "e.csv", state: "new" },
  ]);
});
