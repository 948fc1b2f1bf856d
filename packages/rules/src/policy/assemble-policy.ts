import { CchcError, Measure, type Problem } from "@cchc/core";
import { FlagDocument } from "../flag/flag-document.ts";
import { CardExamples } from "../testing/card-example.ts";
import { dataSha256 } from "./canonical.ts";
import { checkPolicy } from "./check-policy.ts";
import { Indicator } from "./indicator.ts";
import { extendedBy, filesOfBase, isOfBase } from "./layer/base-files.ts";
import { LayerDocument } from "./layer/layer-document.ts";
import { Override } from "./layer/override.ts";
import { resolveLayer } from "./layer/resolve-layer.ts";
import type { LayerFiles, Resolved } from "./layer/resolved.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";
import { type NamedOverride, type Policy, totalMax } from "./policy.ts";
import { PolicyDocument } from "./policy-document.ts";
import { inFolder, readFiles, strayFiles } from "./policy-files.ts";
import type { PolicyFile } from "./source-file.ts";

/** A policy that was read and checked, with its files as they are after all layers: what a layer over it starts from. */
interface Assembled {
  readonly policy: Policy;
  /** Its documents, each with the file and place that it came from. */
  readonly parsed: ParsedPolicy;
  readonly resolved: Resolved;
}

/** Makes a policy of its files, with those of the policy it extends under `base/`. */
export function assemblePolicy(files: readonly PolicyFile[]): Assembled {
  return extendedBy(files) === undefined ? assembleWhole(files) : assembleLayer(files);
}

function assembleWhole(files: readonly PolicyFile[]): Assembled {
  const problems: Problem[] = [];
  const heads = readFiles(
    files.filter((file) => file.path === "policy.yaml"),
    PolicyDocument,
    problems,
  ).map(({ file, value: { from, to } }) => ({ from, to, file }));
  const parts = files.filter(({ path }) => /^(indicators|measures|flags)\//.test(path));
  const resolved = { heads, files: parts, absences: new Map() };
  const parsed = parseResolved(resolved, inFolder(files, "examples"), [...problems, ...strayFiles(files, false)]);
  return { policy: policyOf(parsed, files), parsed, resolved };
}

function assembleLayer(files: readonly PolicyFile[]): Assembled {
  const base = assemblePolicy(filesOfBase(files));
  const own = files.filter((file) => !isOfBase(file));
  const layer = readLayer(own);
  const { resolved, problems } = resolveLayer(layer, base.resolved);
  throwIfAny(problems);
  const parsed = parseResolved(resolved, inFolder(own, "examples"), []);
  const overrides = layer.overrides.map((override) => named(override, layer.head.value));
  return { policy: { ...policyOf(parsed, files), base: base.policy, overrides }, parsed, resolved };
}

function readLayer(files: readonly PolicyFile[]): LayerFiles {
  const problems: Problem[] = strayFiles(files, true);
  const heads = readFiles(
    files.filter((file) => file.path === "policy.yaml"),
    LayerDocument,
    problems,
  );
  const overrides = readFiles(inFolder(files, "overrides"), Override, problems);
  throwIfAny(problems);
  const [head] = heads;
  if (head === undefined) {
    throw new CchcError(headMissing);
  }
  const parts = files.filter(({ path }) => /^(indicators|measures|flags)\//.test(path));
  return { head, overrides, files: parts };
}

function named({ file, value }: Sourced<Override>, layer: LayerDocument): NamedOverride {
  const name = file.path.replace(/^.*\/|\.yaml$/g, "");
  return { ...value, name, span: { from: value.from, to: value.to ?? layer.to } };
}

/** Checks the documents of a policy, with its own whole cards: those of a base are about the base. */
function parseResolved(
  { heads, files, absences }: Resolved,
  cardFiles: readonly PolicyFile[],
  before: readonly Problem[],
): ParsedPolicy {
  const problems: Problem[] = [];
  const documents = heads.flatMap(({ from, to, file }) =>
    readFiles([file], PolicyDocument, problems).map((head) => ({ ...head, from, to })),
  );
  const indicators = readFiles(inFolder(files, "indicators"), Indicator, problems);
  const measures = readFiles(inFolder(files, "measures"), Measure, problems);
  const flags = readFiles(inFolder(files, "flags"), FlagDocument, problems);
  const cards = readFiles(cardFiles, CardExamples, problems);
  throwIfAny(inOrder(problems, before));
  const head = documents.find(({ value, from }) => from <= value.from) ?? documents[0];
  if (head === undefined) {
    throw new CchcError(headMissing);
  }
  const lists = { indicators: byId(indicators), measures: byId(measures), flags: byId(flags), cards: byId(cards) };
  const parsed = { head, ...lists, ...(documents.length > 1 ? { heads: documents } : {}), absences };
  throwIfAny(checkPolicy(parsed));
  return parsed;
}

/** Faults of the head come first and files that belong nowhere last. */
function inOrder(problems: readonly Problem[], before: readonly Problem[]): Problem[] {
  const stray = before.filter(({ code }) => code === "policy/stray-file");
  return [...before.filter((one) => !stray.includes(one)), ...problems, ...stray];
}

function policyOf(
  { head, heads, indicators, measures, flags, cards }: ParsedPolicy,
  files: readonly PolicyFile[],
): Policy {
  // Whole cards judge nothing, and hold the data of units: they stay out of what a stored result carries along.
  const judging = files.filter(({ path }) => !/^(base\/)*examples\//.test(path));
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
    ...(heads === undefined ? {} : { heads: heads.map(({ from, to, value }) => ({ from, to, document: value })) }),
  };
}

/** An override over several rules is wrong once, however many rules it changed. */
function throwIfAny(problems: readonly Problem[]): void {
  const once = new Map(
    problems.map((problem) => [JSON.stringify([problem.code, problem.place, problem.given]), problem]),
  );
  if (once.size > 0) {
    throw new CchcError([...once.values()]);
  }
}

function byId<T extends { readonly id: string }>(things: readonly Sourced<T>[]): Sourced<T>[] {
  return [...things].sort((a, b) => a.value.id.localeCompare(b.value.id, "en", { numeric: true }));
}

const headMissing: Problem = {
  code: "policy/no-head",
  what: { vi: "thiếu tệp policy.yaml", en: "policy.yaml is missing" },
  expected: { vi: "một tệp policy.yaml ở gốc thư mục", en: "one policy.yaml at the root of the folder" },
};
