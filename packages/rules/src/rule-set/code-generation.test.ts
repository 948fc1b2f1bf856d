import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../../test/without-code-generation.ts", import.meta.url));

test("rules compile and policies score where making code from text is forbidden", () => {
  const node = ["--disallow-code-generation-from-strings", "--conditions=@cchc/source", "--import", "tsx", program];
  const { stdout, stderr } = spawnSync(process.execPath, node, { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({ mayMakeCode: false, events: [{ type: "late" }], points: "15.45" });
});
