import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const Diagnostic = z.strictObject({ rule: z.string(), at: z.string() });

/** One broken policy: the base with changes, and the one diagnostic that it must give. */
const BrokenCase = z.strictObject({
  about: z.string(),
  changes: z.array(z.strictObject({ file: z.string(), find: z.string(), put: z.string() })).default([]),
  /** Files that the base does not have. */
  files: z.record(z.string(), z.string()).default({}),
  expect: Diagnostic,
  /** Only for a suppression that is over: what it was about comes back. */
  also: Diagnostic.optional(),
});

/** One broken policy. */
export interface BrokenPolicy {
  readonly name: string;
  readonly about: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly expected: readonly z.infer<typeof Diagnostic>[];
}

const base = new URL("base/", import.meta.url);
const cases = new URL("cases/", import.meta.url);

/** The texts of the policy that every case breaks. */
export function baseTexts(): Map<string, string> {
  const names = readdirSync(fileURLToPath(base), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"));
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, base), "utf8")]));
}

/** Every broken policy, by name. */
export function brokenPolicies(): BrokenPolicy[] {
  return readdirSync(cases)
    .sort()
    .map((file) => {
      const { about, changes, files, expect, also } = BrokenCase.parse(
        parse(readFileSync(new URL(file, cases), "utf8")),
      );
      const texts = changes.reduce((all, change) => withChange(all, change, file), baseTexts());
      return {
        name: file.replace(".yaml", ""),
        about,
        texts: new Map([...texts, ...Object.entries(files)]),
        expected: [expect, ...(also === undefined ? [] : [also])],
      };
    });
}

type Change = z.infer<typeof BrokenCase>["changes"][number];

function withChange(texts: Map<string, string>, { file, find, put }: Change, of: string): Map<string, string> {
  const text = texts.get(file) ?? "";
  if (text.split(find).length !== 2) {
    throw new Error(`${of}: ${file} does not hold ${JSON.stringify(find)} exactly once`);
  }
  // A function, since `$` would mean something in a replacement text.
  return texts.set(
    file,
    text.replace(find, () => put),
  );
}
