import { parsePlainDate } from "@cchc/core";
import { lintPolicy } from "@cchc/rules";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { sarifLog } from "./sarif-log.ts";

/** What SARIF 2.1.0 (OASIS, 27 March 2020) asks of the objects that are written here, by its sections 3.13 to 3.35. */
const message = {
  type: "object",
  required: ["text"],
  properties: { text: { type: "string", minLength: 1 } },
  additionalProperties: false,
};
const level = { enum: ["none", "note", "warning", "error"] };
const closed = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});
const region = closed(["startLine"], {
  startLine: { type: "integer", minimum: 1 },
  startColumn: { type: "integer", minimum: 1 },
});
const artifactLocation = closed(["uri"], { uri: { type: "string", pattern: "^[^\\s\\\\]+$" } });
const location = closed(["physicalLocation"], {
  physicalLocation: closed(["artifactLocation"], { artifactLocation, region }),
});
const sarif = closed(["version", "runs"], {
  $schema: { type: "string", pattern: "^https://.*sarif-2\\.1\\.0\\.json$" },
  version: { const: "2.1.0" },
  runs: {
    type: "array",
    items: closed(["tool"], {
      tool: closed(["driver"], {
        driver: closed(["name"], {
          name: { type: "string" },
          version: { type: "string" },
          rules: {
            type: "array",
            uniqueItems: true,
            items: closed(["id"], {
              id: { type: "string" },
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: closed([], { level }),
            }),
          },
        }),
      }),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: {
        type: "array",
        items: closed(["message"], {
          ruleId: { type: "string" },
          ruleIndex: { type: "integer", minimum: 0 },
          level,
          message,
          locations: { type: "array", items: location },
          suppressions: {
            type: "array",
            items: closed(["kind"], { kind: { enum: ["inSource", "external"] }, justification: { type: "string" } }),
          },
        }),
      },
    }),
  },
});

const words = "{ vi: Thử nghiệm, en: Trial }";
const head = `id: demo
title: ${words}
decision: { document: 1/QĐ-UBND, issuedBy: ${words} }
from: 2026-01-01
periods: [month]
areas: [{ id: a, title: ${words}, short: { vi: a, en: b }, inTotal: false, max: 0 }]
rank: { among: level, ties: standard }
print: { digits: 2 }
suppress: [{ rule: area/empty, reason: to come, until: 2026-12-31 }]
`;
const report = lintPolicy(
  new Map([
    ["policy.yaml", head],
    ["notes (1).yaml", "a: 1\n"],
  ]),
  { on: parsePlainDate("2026-06-01") },
);
const sound = lintPolicy(new Map([["policy.yaml", head]]), { on: parsePlainDate("2026-06-01") });

describe("a log of what was found", () => {
  const log = sarifLog([{ root: "policies/demo", report }], { language: "en", version: "0.1.0" });

  test("has the structure of SARIF 2.1.0", () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validate(sarif, JSON.parse(JSON.stringify(log))) ? "" : ajv.errorsText()).toBe("");
  });

  test("names the rule of each result by its place in the list of rules", () => {
    const [{ tool, results }] = log.runs;
    expect(results.length).toBeGreaterThan(0);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("leads to files by relative references, escaped", () => {
    const uris = log.runs[0].results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
    expect(uris).toContain("policies/demo/notes%20(1).yaml");
  });

  test("leads to a folder elsewhere by an absolute one", () => {
    const [run] = sarifLog([{ root: "/tmp/xã", report: sound }], { language: "en", version: "0.1.0" }).runs;
    expect(run.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("file:///tmp/x%C3%A3/policy.yaml");
  });

  test("keeps what was suppressed, with its reason", () => {
    const [run] = sarifLog([{ root: "", report: sound }], { language: "vi", version: "0.1.0" }).runs;
    expect(run.results.find(({ ruleId }) => ruleId === "area/empty")).toMatchObject({
      level: "warning",
      suppressions: [{ kind: "inSource", justification: "to come" }],
      locations: [{ physicalLocation: { artifactLocation: { uri: "policy.yaml" }, region: { startLine: 6 } } }],
    });
  });
});
