import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const top = fileURLToPath(new URL("../../..", import.meta.url));

/** A page with a strict Content Security Policy refuses `eval` and `new Function`; so does Node.js under this option. */
const strict = "--disallow-code-generation-from-strings";

const program = `
import { measureRatio, parsePeriod } from "@cchc/core";
import { columnsOf, compileBatch, readPolicyData } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";

const refused = (() => { try { new Function(""); return false; } catch { return true; } })();
const policy = readPolicyData(qd766);
const period = parsePeriod("2026-08");
const measurements = [measureRatio({ measure: "dossier-on-time", unit: "H44.104", period: period.text }, 854, 1270)];
const scored = compileBatch(policy, { on: period.first }).score(columnsOf(policy, { period, measurements }));
process.stdout.write(refused + " " + scored.total(0).points.toFixed(2));
`;

test("a policy compiles and scores where no code may be made from text", () => {
  const node = [strict, "--conditions=@cchc/source", "--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, node, { cwd: top, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["true 15.45", ""]);
});
