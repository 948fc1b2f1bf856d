import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("without-code-generation.ts", import.meta.url));

/** A page with a strict Content Security Policy refuses `eval` and `new Function`; so does Node.js under this option. */
const strict = "--disallow-code-generation-from-strings";

test("rules and batches compile and policies score where no code may be made from text", () => {
  const node = [strict, "--conditions=@cchc/source", "--import", "tsx", program];
  const { stdout, stderr } = spawnSync(process.execPath, node, { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    mayMakeCode: false,
    events: [{ type: "late" }],
    points: "15.45",
    pointsOfBatch: "15.45",
  });
});
