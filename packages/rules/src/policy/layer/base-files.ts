import { CchcError, type Problem } from "@cchc/core";
import { z } from "zod";
import { parseYaml } from "../parse-yaml.ts";
import type { PolicyFile } from "../source-file.ts";

/** The files of a policy: texts by path, or data by path. */
export type PolicyFiles = ReadonlyMap<string, string> | Readonly<Record<string, unknown>>;

/**
 * Gives the files of an extended policy, or undefined when there is none.
 *
 * @param extended What the layer names: the id of a policy, or a folder seen from the layer's own.
 * @param chain What the layers above it named, the outermost first.
 */
export type FindBase = (extended: string, chain: readonly string[]) => PolicyFiles | undefined;

/** Where the files of the extended policy stand among those of a layer: `base/indicators/…`. */
const baseFolder = "base/";

/** Whether a file belongs to the extended policy. */
export function isOfBase({ path }: Pick<PolicyFile, "path">): boolean {
  return path.startsWith(baseFolder);
}

/** The files of the extended policy under their own paths; problems still name where they stand. */
export function filesOfBase(files: readonly PolicyFile[]): PolicyFile[] {
  return files.filter(isOfBase).map((file) => ({ ...file, path: file.path.slice(baseFolder.length) }));
}

/** What a policy extends; undefined when it is none that extends. */
export function extendedBy(files: readonly PolicyFile[]): string | undefined {
  const head = files.find(({ path }) => path === "policy.yaml");
  return z.looseObject({ extends: z.string() }).safeParse(head?.data).data?.extends;
}

/** What the texts of a policy extend; undefined for a policy that extends none, or that cannot be read. */
export function extendedByTexts(texts: ReadonlyMap<string, string>): string | undefined {
  try {
    return extendedBy([parseYaml("policy.yaml", texts.get("policy.yaml") ?? "")]);
  } catch {
    return undefined;
  }
}

/**
 * The files of a policy and of all that it extends, each base under `base/`.
 *
 * @throws CchcError `layer/unknown-base` or `layer/cycle`.
 */
export function withBases(files: readonly PolicyFile[], find: FindBase, above: readonly Layer[] = []): PolicyFile[] {
  const extended = extendedBy(files);
  if (extended === undefined || files.some(isOfBase)) {
    return [...files];
  }
  const layers = [...above, { id: idOf(files), extended }];
  const chain = above.map((layer) => layer.extended);
  const found = find(extended, chain);
  if (found === undefined) {
    throw new CchcError(problemAt(files, { ...unknownBase, given: extended }));
  }
  const base = readFiles(found, baseFolder.repeat(layers.length));
  if (layers.some(({ id }) => id === idOf(base))) {
    const given = [...layers.map(({ id }) => id), idOf(base)].join(" → ");
    throw new CchcError(problemAt(files, { ...cycle, given }));
  }
  const all = withBases(base, find, layers);
  return [...files, ...all.map((file) => ({ ...file, path: `${baseFolder}${file.path}` }))];
}

interface Layer {
  readonly id: string;
  readonly extended: string;
}

/** Files under their own paths, which know where they stand among all. */
function readFiles(files: PolicyFiles, folder: string): PolicyFile[] {
  return files instanceof Map
    ? [...files].map(([path, text]: [string, string]) => ({ ...parseYaml(`${folder}${path}`, text), path }))
    : Object.entries(files).map(([path, data]) => ({ path, data, locate: () => ({ file: `${folder}${path}` }) }));
}

function idOf(files: readonly PolicyFile[]): string {
  const head = files.find(({ path }) => path === "policy.yaml");
  return z.looseObject({ id: z.string() }).safeParse(head?.data).data?.id ?? "";
}

function problemAt(files: readonly PolicyFile[], fault: Omit<Problem, "place">): Problem {
  const head = files.find(({ path }) => path === "policy.yaml");
  return head === undefined ? fault : { ...fault, place: head.locate(["extends"]) };
}

const unknownBase = {
  code: "layer/unknown-base",
  what: { vi: "không tìm thấy bộ chỉ số gốc", en: "the extended policy is not there" },
  expected: {
    vi: "mã một bộ chỉ số có sẵn, hoặc đường dẫn tới thư mục của nó",
    en: "the id of a policy that ships, or the path of its folder",
  },
  example: "extends: qd-766",
} as const;
const cycle = {
  code: "layer/cycle",
  what: { vi: "bộ chỉ số mở rộng chính nó", en: "a policy that extends itself" },
  expected: { vi: "chuỗi kết thúc ở một bộ chỉ số không mở rộng bộ nào", en: "a chain that ends" },
} as const;
