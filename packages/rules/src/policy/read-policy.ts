import { CchcError, type Problem } from "@cchc/core";
import { assemblePolicy } from "./assemble-policy.ts";
import { type FindBase, withBases } from "./layer/base-files.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Policy } from "./policy.ts";
import type { PolicyFile } from "./source-file.ts";

/** How a policy that extends another finds it. */
export interface ReadOptions {
  /** Gives the files of an extended policy; not asked when they stand under `base/`, as in a stored result. */
  readonly bases?: FindBase;
}

/**
 * Reads a policy from the texts of its files.
 *
 * @param texts Text by path inside the policy folder: `policy.yaml`, `indicators/<id>.yaml`, `measures/<id>.yaml`; of a policy that
 * extends another also `overrides/<name>.yaml`.
 * @throws CchcError With every problem found, each with file, line and column.
 *
 * @example
 * const policy = readPolicy(new Map([["policy.yaml", "…"], ["indicators/2-1-progress.yaml", "…"]]));
 * const layer = readPolicy(new Map([["policy.yaml", "extends: qd-766 …"]]), { bases: () => qd766 });
 */
export function readPolicy(texts: ReadonlyMap<string, string>, { bases = noBases }: ReadOptions = {}): Policy {
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
  return assemblePolicy(withBases(files, bases)).policy;
}

/**
 * Reads a policy from its files as data: a policy that ships with this package, or one stored in a result.
 *
 * @throws CchcError With every problem found, each with its file.
 */
export function readPolicyData(data: Readonly<Record<string, unknown>>, { bases = noBases }: ReadOptions = {}): Policy {
  const files = Object.entries(data).map(([path, content]) => ({
    path,
    data: content,
    locate: () => ({ file: path }),
  }));
  return assemblePolicy(withBases(files, bases)).policy;
}

const noBases: FindBase = () => undefined;

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof CchcError) {
    return error.problems;
  }
  throw error;
}
