import { type LintRule, lintRules, type SuppressionRule, suppressionRules } from "../src/index.ts";

/** The page of lint rules. */
export function lintPage(): string {
  return `# Lint rules

Written from the rules themselves: each is a file in \`packages/rules/src/lint/rules/\`. \`cchc lint\` lists what it finds, and before it everything that the reader refuses
(\`yaml/…\`, \`schema/…\`, \`bands/gap\`, \`area/maxima\` and others), each an error with file, line and column.

An **error** is wrong; a **warning** is probably not meant; an **info** is worth knowing. A finding that is known of is suppressed with a reason and a last day,
above its line:

\`\`\`yaml
# lint-allow when/no-data-full until 2027-12-31: the portal gives full points without counts
\`\`\`

or in policy.yaml, for all files, for one, or for one value:

\`\`\`yaml
suppress:
  - { rule: when/no-data-full, file: indicators/4-6.yaml, at: rules.0.when.noData, reason: as the portal does, until: 2027-12-31 }
\`\`\`

| rule | severity | what |
|---|---|---|
${[...lintRules, ...suppressionRules].map(row).join("\n")}

${[...lintRules, ...suppressionRules].map(section).join("\n\n")}
`;
}

type Documented = LintRule | SuppressionRule;

function row({ id, severity, title }: Documented): string {
  return `| \`${id}\` | ${severity} | ${title.en} |`;
}

function section({ id, severity, title, why, mend }: Documented): string {
  return [
    `## ${id}`,
    `${capital(title.en)} (${severity}). ${why.en}`,
    `Mend: ${mend.en}.`,
    `*${capital(title.vi)}. ${why.vi} Cách sửa: ${mend.vi}.*`,
  ].join("\n\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
