import { expect, test } from "vitest";
import { overriddenFile, overriddenFiles } from "./overridden-files.ts";

const files = { "a.yaml": { rules: [{ max: 1, when: { noData: "zero" } }, { max: 2 }] }, "b.yaml": { id: "b" } };

test("one value is changed, and what was given stays as it is", () => {
  expect(overriddenFile(files, { file: "a.yaml", at: "rules.0.when.noData", value: "full" })).toEqual({
    rules: [{ max: 1, when: { noData: "full" } }, { max: 2 }],
  });
  expect(files["a.yaml"].rules[0]?.when).toEqual({ noData: "zero" });
});

test("what is not there cannot be changed", () => {
  expect(overriddenFile(files, { file: "c.yaml", at: "id", value: "c" })).toBeUndefined();
  expect(overriddenFile(files, { file: "a.yaml", at: "rules.7.max", value: 1 })).toBeUndefined();
  expect(overriddenFile(files, { file: "a.yaml", at: "rules.constructor", value: 1 })).toBeUndefined();
});

test("several values are changed one after the other", () => {
  const changed = overriddenFiles(files, [
    { file: "a.yaml", at: "rules.0.max", value: 5 },
    { file: "a.yaml", at: "rules.1.max", value: 6 },
  ]);
  expect(changed).toMatchObject({ "a.yaml": { rules: [{ max: 5 }, { max: 6 }] }, "b.yaml": { id: "b" } });
});
