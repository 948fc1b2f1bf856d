import type { Basis, Source } from "../policy/source.ts";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";
import type { LintedPolicy } from "./lint-rule.ts";

/** A source, where it is written, and what rests on it. */
export interface SourceSite {
  readonly file: PolicyFile;
  /** Path of what has the source: a rule, the grades, a flag. */
  readonly path: DocumentPath;
  readonly source: Source;
  /** Absent for other readings and for published figures, which decide nothing. */
  readonly basis?: Basis;
}

/** Every source of a policy. */
export function sourcesOf({ head, indicators, flags }: LintedPolicy): SourceSite[] {
  const grades = head?.value.grades;
  const published = head?.value.published;
  return [
    ...(head === undefined || grades === undefined ? [] : [{ file: head.file, path: ["grades"], ...ofBasis(grades) }]),
    ...(head === undefined || published === undefined
      ? []
      : [{ file: head.file, path: ["published"], source: published.source }]),
    ...indicators.flatMap(({ file, value: { rules, readings = [] } }) => [
      ...rules.map((rule, index) => ({ file, path: ["rules", index], ...ofBasis(rule) })),
      ...readings.map(({ source }, index) => ({ file, path: ["readings", index], source })),
    ]),
    ...flags.map(({ file, value }) => ({ file, path: [], ...ofBasis(value) })),
  ];
}

function ofBasis({ basis, source }: { readonly basis: Basis; readonly source: Source }) {
  return { basis, source };
}
