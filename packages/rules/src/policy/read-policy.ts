import { CchcError, Measure, type Problem } from "@cchc/core";
import type { z } from "zod";
import { FlagDocument } from "../flag/flag-document.ts";
import { CardExamples } from "../testing/card-example.ts";
import { dataSha256 } from "./canonical.ts";
import { checkPolicy } from "./check-policy.ts";
import { Indicator } from "./indicator.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";
import { type Policy, totalMax } from "./policy.ts";
import { PolicyDocument } from "./policy-document.ts";
import { schemaProblems } from "./schema-problem.ts";
import type { PolicyFile } from "./source-file.ts";

/**
 * Reads a policy from the texts of its files.
 *
 * @param texts Text by path inside the policy folder: `policy.yaml`, `indicators/<id>.yaml`, `measures/<id>.yaml`,
 * `flags/<id>.yaml`, `examples/<id>.yaml`.
 * @throws CchcError With every problem found, each with file, line and column.
 *
 * @example
 * const policy = readPolicy(new Map([["policy.yaml", "…"], ["indicators/2-1-progress.yaml", "…"]]));
 */
export function readPolicy(texts: ReadonlyMap<string, string>): Policy {
  const problems: Problem[] = [];
  const files: PolicyFile[] = [];
  for (const [path, text] of texts) {
    try {
      files.push(parseYaml(path, text));
    } catch (error) {
      problems.push(...problemsOf(error));
    }
  }
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  return assemblePolicy(files);
}

/**
 * Reads a policy from its files as data: a policy that ships with this package, or one stored in a result.
 *
 * @throws CchcError With every problem found, each with its file.
 */
export function readPolicyData(data: Readonly<Record<string, unknown>>): Policy {
  return assemblePolicy(
    Object.entries(data).map(([path, content]) => ({ path, data: content, locate: () => ({ file: path }) })),
  );
}

function assemblePolicy(files: readonly PolicyFile[]): Policy {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: PolicyFile, schema: S): Sourced<z.infer<S>>[] => {
    const outcome = schema.safeParse(file.data);
    problems.push(...(outcome.success ? [] : schemaProblems(file, outcome.error.issues)));
    return outcome.success ? [{ file, value: outcome.data }] : [];
  };
  const inFolder = (folder: string) => files.filter((file) => file.path.startsWith(`${folder}/`));
  const heads = files.filter((file) => file.path === "policy.yaml").flatMap((file) => read(file, PolicyDocument));
  const indicators = inFolder("indicators").flatMap((file) => read(file, Indicator));
  const measures = inFolder("measures").flatMap((file) => read(file, Measure));
  const flags = inFolder("flags").flatMap((file) => read(file, FlagDocument));
  const cards = inFolder("examples").flatMap((file) => read(file, CardExamples));
  problems.push(...strayFiles(files));
  const [head] = heads;
  if (head === undefined || problems.length > 0) {
    throw new CchcError(problems.length > 0 ? problems : [headMissing]);
  }
  const ordered = { indicators: byId(indicators), measures: byId(measures), flags: byId(flags), cards: byId(cards) };
  const parsed: ParsedPolicy = { head, ...ordered };
  const faults = checkPolicy(parsed);
  if (faults.length > 0) {
    throw new CchcError(faults);
  }
  return policyOf(parsed, files);
}

function policyOf({ head, indicators, measures, flags, cards }: ParsedPolicy, files: readonly PolicyFile[]): Policy {
  // Whole cards judge nothing, and hold the data of units: they stay out of what a stored result carries along.
  const judging = files.filter(({ path }) => !path.startsWith("examples/"));
  const data = Object.fromEntries(judging.map((file) => [file.path, file.data]));
  return {
    ...head.value,
    indicators: indicators.map(({ value }) => value),
    measures: new Map(measures.map(({ value }) => [value.id, value])),
    flags: flags.map(({ value }) => value),
    cards: cards.map(({ value }) => value),
    named: new Map(Object.entries(head.value.conditions ?? {})),
    max: totalMax(head.value.areas),
    sha256: dataSha256(data),
    files: data,
  };
}

function byId<T extends { readonly id: string }>(things: readonly Sourced<T>[]): Sourced<T>[] {
  return [...things].sort((a, b) => a.value.id.localeCompare(b.value.id, "en", { numeric: true }));
}

function strayFiles(files: readonly PolicyFile[]): Problem[] {
  return files
    .filter(({ path }) => !/^(policy\.yaml|(indicators|measures|flags|examples)\/[^/]+\.yaml)$/.test(path))
    .map(({ path }) => ({
      code: "policy/stray-file",
      what: { vi: "tệp không thuộc bộ chỉ số", en: "a file that does not belong to a policy" },
      given: path,
      expected: {
        vi: "policy.yaml, indicators/<mã>.yaml, measures/<mã>.yaml, flags/<mã>.yaml hoặc examples/<mã>.yaml",
        en: "policy.yaml, indicators/<id>.yaml, measures/<id>.yaml, flags/<id>.yaml or examples/<id>.yaml",
      },
      place: { file: path },
    }));
}

const headMissing: Problem = {
  code: "policy/no-head",
  what: { vi: "thiếu tệp policy.yaml", en: "policy.yaml is missing" },
  expected: { vi: "một tệp policy.yaml ở gốc thư mục", en: "one policy.yaml at the root of the folder" },
};

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof CchcError) {
    return error.problems;
  }
  throw error;
}
