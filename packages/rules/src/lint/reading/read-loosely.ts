import { CchcError, Measure, type Problem } from "@cchc/core";
import type { z } from "zod";
import { FlagDocument } from "../../flag/flag-document.ts";
import { assemblePolicy } from "../../policy/assemble-policy.ts";
import { Indicator } from "../../policy/indicator.ts";
import { extendedBy, type FindBase, withBases } from "../../policy/layer/base-files.ts";
import { parseYaml } from "../../policy/parse-yaml.ts";
import type { Sourced } from "../../policy/parsed-policy.ts";
import { PolicyDocument } from "../../policy/policy-document.ts";
import { readPolicy } from "../../policy/read-policy.ts";
import { schemaProblems } from "../../policy/schema-problem.ts";
import type { PolicyFile } from "../../policy/source-file.ts";
import { CardExamples } from "../../testing/card-example.ts";
import type { LintedPolicy } from "../lint-rule.ts";
import { checkWhatIsThere } from "./check-what-is-there.ts";
import { mergeProblems } from "./merge-problems.ts";

/** What can be read of a policy, and everything that the reader refuses in it. */
export interface LooseReading {
  readonly policy: LintedPolicy;
  readonly problems: readonly Problem[];
}

/**
 * Reads what can be read. `readPolicy` stops at the first stage that fails, since what follows would be told of things
 * that are not there; here a file that cannot be read leaves the others to be looked at.
 */
export function readLoosely(texts: ReadonlyMap<string, string>, bases: FindBase): LooseReading {
  const read = [...texts].map(([path, text]) => attempt(() => parseYaml(path, text)));
  const files = read.flatMap(({ value }) => value ?? []);
  if (extendedBy(files) !== undefined) {
    return readLayer(
      files,
      read.flatMap(({ problems }) => problems),
      bases,
    );
  }
  const refused = attempt(() => readPolicy(texts)).problems;
  const { policy, problems } = assemble(files);
  const whole = files.length === texts.size && problems.length === 0;
  const further = refused.length === 0 ? [] : checkWhatIsThere(policy, whole);
  return {
    policy,
    problems: mergeProblems([...refused, ...read.flatMap((one) => one.problems), ...problems, ...further]),
  };
}

/** A layer means something over its base alone: it is looked at as it stands over it, or not at all. */
function readLayer(files: readonly PolicyFile[], unreadable: readonly Problem[], bases: FindBase): LooseReading {
  const nothing = { indicators: [], measures: [], flags: [], cards: [], measureOf: new Map(), named: new Map(), files };
  if (unreadable.length > 0) {
    return { policy: nothing, problems: unreadable };
  }
  const { value, problems } = attempt(() => assemblePolicy(withBases(files, bases)).parsed);
  if (value === undefined) {
    return { policy: nothing, problems };
  }
  const named = new Map(Object.entries(value.head.value.conditions ?? {}));
  const measureOf = new Map(value.measures.map((measure) => [measure.value.id, measure.value]));
  return { policy: { ...value, measureOf, named, files }, problems };
}

function assemble(files: readonly PolicyFile[]): LooseReading {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: PolicyFile, schema: S): Sourced<z.infer<S>>[] => {
    const outcome = schema.safeParse(file.data);
    problems.push(...(outcome.success ? [] : schemaProblems(file, outcome.error.issues)));
    return outcome.success ? [{ file, value: outcome.data }] : [];
  };
  const inFolder = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
  const [head] = files.filter(({ path }) => path === "policy.yaml").flatMap((file) => read(file, PolicyDocument));
  const measures = inFolder("measures").flatMap((file) => read(file, Measure));
  const policy = {
    head,
    indicators: inFolder("indicators").flatMap((file) => read(file, Indicator)),
    measures,
    flags: inFolder("flags").flatMap((file) => read(file, FlagDocument)),
    cards: inFolder("examples").flatMap((file) => read(file, CardExamples)),
    measureOf: new Map(measures.map(({ value }) => [value.id, value])),
    named: new Map(Object.entries(head?.value.conditions ?? {})),
    files,
  };
  return { policy, problems };
}

interface Attempt<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { value: run(), problems: [] };
  } catch (error) {
    if (error instanceof CchcError) {
      return { problems: error.problems };
    }
    throw error;
  }
}
