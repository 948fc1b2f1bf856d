import type { Problem } from "@cchc/core";
import type { z } from "zod";
import { checkFlag } from "../flag/check-flag.ts";
import { FlagDocument } from "../flag/flag-document.ts";
import { checkAreas } from "../policy/check-areas.ts";
import { checkIndicator } from "../policy/check-indicator.ts";
import { checkPolicy } from "../policy/check-policy.ts";
import { Indicator } from "../policy/indicator.ts";
import type { ParsedPolicy, Sourced } from "../policy/parsed-policy.ts";
import { type Policy, totalMax } from "../policy/policy.ts";
import { PolicyDocument } from "../policy/policy-document.ts";
import { schemaProblems } from "../policy/schema-problem.ts";
import type { PolicyFile } from "../policy/source-file.ts";
import type { Change } from "./change.ts";
import { type Data, dataOf, edited } from "./data-edit.ts";

/** A policy with one thing changed, or why it is refused. */
export type Mutant =
  | { readonly policy: Policy; readonly indicator?: Indicator }
  | { readonly refused: readonly Problem[] };

/** The policy with one indicator changed. Only what the change can break is checked again. */
export function mutantOfIndicator(policy: Policy, indicator: Indicator, change: Change): Mutant {
  const file = fileOf(`indicators/${indicator.id}.yaml`, edited(dataOf(indicator), change.edits));
  const read = readAs(file, Indicator);
  if ("refused" in read) {
    return read;
  }
  const indicators = policy.indicators.map((one) => (one.id === indicator.id ? read.value : one));
  const parsed = parsedOf({ ...policy, indicators });
  const faults = checkIndicator({ file, value: read.value }, parsed);
  const movesMaxima = change.kind === "weight" || change.kind === "date";
  const refused = faults.length === 0 && movesMaxima ? checkAreas(parsed) : faults;
  return refused.length > 0 ? { refused } : { policy: { ...policy, indicators }, indicator: read.value };
}

/** The policy with one flag changed. */
export function mutantOfFlag(policy: Policy, flag: FlagDocument, change: Change): Mutant {
  const file = fileOf(`flags/${flag.id}.yaml`, edited(dataOf(flag), change.edits));
  const read = readAs(file, FlagDocument);
  if ("refused" in read) {
    return read;
  }
  const flags = policy.flags.map((one) => (one.id === flag.id ? read.value : one));
  const refused = checkFlag({ file, value: read.value }, parsedOf({ ...policy, flags }));
  return refused.length > 0 ? { refused } : { policy: { ...policy, flags } };
}

/** The policy with its head changed. */
export function mutantOfHead(policy: Policy, change: Change): Mutant {
  // Baselines are periods once they are read, and no change is about them.
  const { baselines, ...rest } = policy;
  const head = Object.fromEntries(Object.entries(rest).filter(([key]) => Object.hasOwn(PolicyDocument.shape, key)));
  const read = readAs(fileOf("policy.yaml", edited(dataOf(head), change.edits)), PolicyDocument);
  if ("refused" in read) {
    return read;
  }
  const named = new Map(Object.entries(read.value.conditions ?? {}));
  const kept = { ...policy, ...(baselines === undefined ? {} : { baselines }) };
  const changed = { ...kept, ...read.value, named, max: totalMax(read.value.areas) };
  const refused = checkPolicy(parsedOf(changed));
  return refused.length > 0 ? { refused } : { policy: changed };
}

function readAs<S extends z.ZodType>(
  file: PolicyFile,
  schema: S,
): { readonly value: z.infer<S> } | { readonly refused: readonly Problem[] } {
  const outcome = schema.safeParse(file.data);
  return outcome.success ? { value: outcome.data } : { refused: schemaProblems(file, outcome.error.issues) };
}

function parsedOf(policy: Policy): ParsedPolicy {
  const sourced = <T extends { readonly id: string }>(folder: string, things: readonly T[]): Sourced<T>[] =>
    things.map((value) => ({ file: fileOf(`${folder}/${value.id}.yaml`, null), value }));
  return {
    head: { file: fileOf("policy.yaml", null), value: policy },
    indicators: sourced("indicators", policy.indicators),
    measures: sourced("measures", [...policy.measures.values()]),
    flags: sourced("flags", policy.flags),
    // Whole cards are about a policy and no part of it: they were checked when it was read.
    cards: [],
  };
}

function fileOf(path: string, data: Data): PolicyFile {
  return { path, data, locate: () => ({ file: path }) };
}
