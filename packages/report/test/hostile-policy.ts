import { type Policy, readPolicyData } from "@cchc/rules";
import { demoFiles } from "./demo.ts";
import { flagged } from "./flagged.ts";
import { everyText } from "./hostile-text.ts";

const source = { document: "2/QĐ-UBND", part: "Điều 2", confidence: "low", url: "https://example.org/" };
const words = { vi: "chữ", en: "words" };
const cited = { ...source, note: words };

function changed(file: unknown, change: object): object {
  return { ...Object(file), ...change };
}

function rulesOf(): readonly object[] {
  const score = { shape: "linear" };
  const when = { emptyDenominator: "withhold", noData: "withhold" };
  const rule = { basis: "choice", source: cited, target: words, max: 10, when };
  return [
    { ...rule, from: "2026-01-01", to: "2026-08-15", score },
    { ...rule, from: "2026-08-16", score: { shape: "capped-linear", fullAt: "90%" } },
  ];
}

/** Two halves of 2.1, so that the card has parts. */
function sumOf(): object {
  const when = { emptyDenominator: "full", noData: "withhold" };
  const part = { title: words, max: 2.5, score: { shape: "linear" }, when };
  const parts = [
    { id: "first", measure: "answered", ...part },
    { id: "second", measure: "on-time", ...part },
  ];
  return { from: "2026-01-01", basis: "law", source, max: 5, score: { shape: "sum", parts } };
}

function richFiles(): Readonly<Record<string, unknown>> {
  const files = { ...demoFiles, ...flagged.files };
  const head = Object(files["policy.yaml"]);
  const { measure: _, ...petitions } = Object(files["indicators/3-petitions.yaml"]);
  return {
    ...files,
    "policy.yaml": changed(head, {
      change: "pro-rata",
      decision: { ...head.decision, url: source.url, note: words },
    }),
    "indicators/1-on-time.yaml": changed(files["indicators/1-on-time.yaml"], {
      rules: rulesOf(),
      sourceCode: "ON_TIME",
      readings: [{ of: words, score: { shape: "linear" }, source: cited }],
      examples: [
        { name: "half", on: "2026-01-01", given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 5 } },
      ],
    }),
    "indicators/3-petitions.yaml": changed(petitions, {
      rules: [sumOf()],
      examples: [
        {
          name: "none",
          given: {
            measures: { answered: { numerator: 0, denominator: 1 }, "on-time": { numerator: 0, denominator: 1 } },
          },
          expect: { points: 0 },
        },
      ],
    }),
  };
}

/** A policy with a hostile text in front of every text that a policy's keepers can write; ids stay. */
export function hostilePolicy(text: string): Policy {
  return readPolicyData(Object(everyText(richFiles(), text)));
}
