import type { Language } from "@cchc/core";
import { type LintFinding, lintRules, type Severity, suppressionRules } from "@cchc/rules";
import type { PlacedLintReport } from "../terminal/lint.ts";

/** How a SARIF log is written: language of its texts, and version of the tool. */
export interface SarifOptions {
  readonly language: Language;
  readonly version: string;
}

/** One thing that was found, in SARIF. */
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly suppressions?: readonly { readonly kind: "inSource"; readonly justification: string }[];
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly startColumn: number };
  };
}

type SarifLevel = "error" | "warning" | "note";

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription?: { readonly text: string };
  readonly help?: { readonly text: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
}

/** A log that services of code review read, such as those that show findings beside the lines of a change. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] };
      };
      readonly columnKind: "utf16CodeUnits";
      readonly results: readonly SarifResult[];
    },
  ];
}

/** What the lint found in some policies as one SARIF 2.1.0 log; suppressed findings are in it, marked as such. */
export function sarifLog(reports: readonly PlacedLintReport[], { language, version }: SarifOptions): SarifLog {
  const found = reports.flatMap(({ root, report: { findings, suppressed } }) => [
    ...findings.map((finding) => ({ root, finding })),
    ...suppressed.map(({ finding, reason }) => ({ root, finding, reason })),
  ]);
  const rules = rulesOf(
    found.map(({ finding }) => finding),
    language,
  );
  const index = new Map(rules.map(({ id }, order) => [id, order]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "cchc", version, rules } },
        columnKind: "utf16CodeUnits",
        results: found.map((one) => resultOf(one, index.get(one.finding.rule) ?? -1, language)),
      },
    ],
  };
}

interface Found {
  readonly root: string;
  readonly finding: LintFinding;
  readonly reason?: string;
}

function resultOf({ root, finding, reason }: Found, ruleIndex: number, language: Language): SarifResult {
  const { rule, severity, file, line, column, what, given, mend } = finding;
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  const text = [what[language], ...(given === undefined ? [] : [given]), mend[language]].join("; ");
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(root, file) }, ...region } }],
    ...(reason === undefined ? {} : { suppressions: [{ kind: "inSource", justification: reason }] }),
  };
}

/** A relative reference, so that a log made on one machine is read on another; an absolute one for a folder elsewhere. */
function uriOf(root: string, file: string): string {
  const path = `${root}/${file}`.split("/").filter((part) => part !== "");
  const uri = path.map(encodeURIComponent).join("/");
  return /^(?:\/|[A-Za-z]:\/)/.test(root) ? `file:///${uri}` : uri;
}

/** Every rule of the lint, and the codes of what the reader refused. */
function rulesOf(findings: readonly LintFinding[], language: Language): SarifRule[] {
  const own = [...lintRules, ...suppressionRules].map(({ id, severity, title, why, mend }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: mend[language] },
    defaultConfiguration: { level: levels[severity] },
  }));
  const known = new Set(own.map(({ id }) => id));
  const refused = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [
    ...own,
    ...[...refused].map(([id, { what }]) => ({
      id,
      shortDescription: { text: what[language] },
      defaultConfiguration: { level: "error" } as const,
    })),
  ];
}

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, SarifLevel>;
