import { addDays, PlainDate } from "@cchc/core";
import { z } from "zod";
import type { PolicyFile } from "../source-file.ts";
import { within } from "./overlay.ts";
import type { Span } from "./span.ts";

/** What is in force on some days: a rule of an indicator, or the head of a policy, as it was written. */
export interface Version extends Span {
  readonly file: PolicyFile;
}

const Dated = z.looseObject({ rules: z.array(z.looseObject({ from: PlainDate, to: PlainDate.optional() })) });

/** The rules of an indicator in order of time; a rule without a last day ends when the next begins. */
export function ruleVersions(indicator: PolicyFile): Version[] {
  const rules = Dated.parse(indicator.data).rules.map(({ from, to }, index) => ({ from, to, index }));
  rules.sort((a, b) => (a.from < b.from ? -1 : 1));
  return rules.map(({ from, to, index }, order) => {
    const next = rules[order + 1]?.from;
    const end = to ?? (next === undefined ? undefined : addDays(next, -1));
    return { from, to: end, file: within(indicator, ["rules", index]) };
  });
}

/** A version as data of a file, with its days. */
export function versionData({ from, to, file }: Version): unknown {
  const { to: _, ...data } = z.record(z.string(), z.unknown()).parse(file.data);
  return { ...data, from, ...(to === undefined ? {} : { to }) };
}
