import { expect, it } from "vitest";
import { schemaChanges } from "./schema-changes.ts";

const text = { type: "string" };
const released = { type: "object", properties: { a: text, b: { enum: ["x", "y"] } }, required: ["a"] };

it.each([
  ["nothing", released, []],
  ["an optional field more", { ...released, properties: { ...released.properties, c: text } }, []],
  [
    "a required field more",
    { ...released, properties: { ...released.properties, c: text }, required: ["a", "c"] },
    ["/required/1"],
  ],
  ["a field less", { ...released, properties: { a: text } }, ["/properties/b"]],
  ["a field that may be absent now", { ...released, required: [] }, ["/required/0"]],
  [
    "another type",
    { ...released, properties: { ...released.properties, a: { type: "number" } } },
    ["/properties/a/type"],
  ],
  [
    "a word more in a closed list",
    { ...released, properties: { ...released.properties, b: { enum: ["x", "y", "z"] } } },
    ["/properties/b/enum/2"],
  ],
  [
    "another pattern",
    { ...released, properties: { ...released.properties, a: { ...text, pattern: "^a" } } },
    ["/properties/a/pattern"],
  ],
])("tells what changed in a released schema: %s", (_, now, changes) => {
  expect(schemaChanges(released, now)).toEqual(changes);
});
