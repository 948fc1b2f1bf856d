import type { Problem } from "@cchc/core";
import type { z } from "zod";
import type { Sourced } from "./parsed-policy.ts";
import { schemaProblems } from "./schema-problem.ts";
import type { PolicyFile } from "./source-file.ts";

/** Reads files by a schema; what does not fit is added to the problems. */
export function readFiles<S extends z.ZodType>(
  files: readonly PolicyFile[],
  schema: S,
  problems: Problem[],
): Sourced<z.infer<S>>[] {
  return files.flatMap((file) => {
    const outcome = schema.safeParse(file.data);
    problems.push(...(outcome.success ? [] : schemaProblems(file, outcome.error.issues)));
    return outcome.success ? [{ file, value: outcome.data }] : [];
  });
}

/** The files of a folder of the policy. */
export function inFolder(files: readonly PolicyFile[], folder: string): PolicyFile[] {
  return files.filter((file) => file.path.startsWith(`${folder}/`));
}

/** Files that belong to no policy, or, for `overrides/`, only to one that extends another. */
export function strayFiles(files: readonly PolicyFile[], extending: boolean): Problem[] {
  const known = extending
    ? /^(policy\.yaml|(indicators|measures|flags|overrides|examples)\/[^/]+\.yaml)$/
    : /^(policy\.yaml|(indicators|measures|flags|examples)\/[^/]+\.yaml)$/;
  return files.filter(({ path }) => !known.test(path)).map((file) => strayFile(file, extending));
}

function strayFile(file: PolicyFile, extending: boolean): Problem {
  const overrides = { vi: extending ? ", overrides/<tên>.yaml" : "", en: extending ? ", overrides/<name>.yaml" : "" };
  const lost = file.path.startsWith("overrides/");
  const hint = lost
    ? { vi: " (overrides/ chỉ đi với extends)", en: " (overrides/ go with extends)" }
    : { vi: "", en: "" };
  return {
    code: "policy/stray-file",
    what: { vi: "tệp không thuộc bộ chỉ số", en: "a file that does not belong to a policy" },
    given: file.path,
    expected: {
      vi: `policy.yaml, indicators/<mã>.yaml, measures/<mã>.yaml${overrides.vi}, flags/<mã>.yaml hoặc examples/<mã>.yaml${hint.vi}`,
      en: `policy.yaml, indicators/<id>.yaml, measures/<id>.yaml${overrides.en}, flags/<id>.yaml or examples/<id>.yaml${hint.en}`,
    },
    place: { file: file.locate([]).file },
  };
}
