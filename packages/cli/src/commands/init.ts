import path from "node:path";
import { CchcError, Id, withoutDiacritics } from "@cchc/core";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { newPolicy } from "../init/new-policy.ts";
import { writeNewFiles } from "../init/write-new-files.ts";

/** Options of `cchc init`. */
export interface InitOptions {
  readonly folder: string;
  readonly from?: string;
}

/** Writes a policy folder to start from: it passes the lint, and its examples pass. */
export async function runInit(
  { folder, from }: InitOptions,
  { language, print, tell }: CommandContext,
): Promise<ExitCode> {
  const files = await newPolicy(idOf(folder), from);
  await writeNewFiles(folder, files);
  print([...files.keys()].map((file) => path.posix.join(folder.split(path.sep).join("/"), file)).join("\n"));
  tell(nextSteps[language](folder));
  return ExitCode.done;
}

/** The id of a policy is the name of its folder. */
function idOf(folder: string): string {
  const name = path.basename(path.resolve(folder));
  if (Id.safeParse(name).success) {
    return name;
  }
  throw new CchcError({
    code: "usage/folder-is-no-id",
    what: {
      vi: "tên thư mục là mã bộ chỉ số, và không viết được như vậy",
      en: "the name of the folder is the id of the policy, which cannot be written so",
    },
    given: name,
    expected: {
      vi: "chữ thường không dấu, chữ số và gạch nối",
      en: "small letters without accents, digits and hyphens",
    },
    example: slugOf(name),
  });
}

function slugOf(name: string): string {
  const slug = withoutDiacritics(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return slug === "" ? "my-province" : slug;
}

const nextSteps = {
  vi: (folder: string) => `Tiếp theo: đọc ${folder}/README.md; npx cchc lint ${folder}`,
  en: (folder: string) => `Next: read ${folder}/README.md; npx cchc lint ${folder}`,
} as const;
