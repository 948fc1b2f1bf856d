import { templateWorkbook } from "@cchc/adapters/template";
import { CchcError, type Entity, entities, type Measure } from "@cchc/core";
import type { CommandContext } from "../command-context.ts";
import { ExitCode } from "../exit-code.ts";
import { writeOne } from "../output/write-whole.ts";
import { findPolicy } from "../policy/find-policy.ts";
import { toolVersion } from "../tool-version.ts";

/** Options of `cchc template`. */
export interface TemplateOptions {
  readonly entity?: string;
  readonly policy?: string;
  readonly out: string;
}

/** Writes a workbook in which records are collected. */
export async function runTemplate(options: TemplateOptions, { language, print }: CommandContext): Promise<ExitCode> {
  const asked = await entitiesAsked(options);
  const bytes = await templateWorkbook(asked, { language, toolVersion: toolVersion() });
  await writeOne(options.out, bytes, [".xlsx"]);
  print([options.out, ...asked.map(({ id, title }) => `  ${id}: ${title[language]}`)].join("\n"));
  return ExitCode.done;
}

async function entitiesAsked({ entity, policy }: TemplateOptions): Promise<readonly Entity[]> {
  const named = (entity ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const needed = policy === undefined ? [] : entitiesOf((await findPolicy(policy)).measures.values());
  const ids = [...new Set([...named, ...needed])];
  const unknown = ids.filter((id) => !entities.has(id));
  if (ids.length === 0 || unknown.length > 0) {
    throw new CchcError({ ...whichEntity(), ...(unknown.length === 0 ? {} : { given: unknown.join(", ") }) });
  }
  return ids.flatMap((id) => entities.get(id) ?? []);
}

/** Entities that the measures of a policy count, in the order of their ids. */
function entitiesOf(measures: Iterable<Measure>): readonly string[] {
  const counted = [...measures].flatMap(({ count }) =>
    count !== undefined && "entity" in count ? [count.entity] : [],
  );
  return [...new Set(counted)].sort();
}

function whichEntity() {
  const list = [...entities.keys()].join(", ");
  return {
    code: "usage/which-entity",
    what: { vi: "chưa rõ mẫu cho thực thể nào", en: "it is not clear which entities the template is for" },
    expected: {
      vi: `--policy, hoặc --entity với một hay nhiều trong: ${list}`,
      en: `--policy, or --entity with one or more of: ${list}`,
    },
    example: "npx cchc template --entity case-file,petition --out thu-thap.xlsx",
  } as const;
}
