import { formatDate, formatPeriod, type Localized, parsePeriod } from "@cchc/core";
import {
  basisWords,
  confidenceWords,
  type Policy,
  policyOn,
  printShare,
  renderMessage,
  type Source,
} from "@cchc/rules";
import { exactText } from "../terminal/print.ts";
import { fill } from "../terminal/words.ts";
import { hashText } from "./hash-text.ts";
import { sourceText } from "./indicators-sheet.ts";
import { methodLabels, methodWords } from "./method-words.ts";
import { comparable } from "./ranking-columns.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** A label and what it says. */
export type MethodRow = readonly [label: Localized, text: string | undefined];

/** By what the result was judged: policy, decision, period, layers. */
export function policyRows({ subject: { result }, policy, say, language }: WorkbookContext): MethodRow[] {
  const { decision, from, to, title, id } = policy;
  const until = to === undefined ? "" : ` – ${formatDate(to, language)}`;
  const dated = decision.date === undefined ? "" : `, ${formatDate(decision.date, language)}`;
  const { first, last, text } = result.period;
  return [
    [methodLabels.policy, `${say(title)} (${id})`],
    [methodLabels.decision, `${decision.document}${dated}`],
    [methodLabels.issuedBy, say(decision.issuedBy)],
    [methodLabels.note, decision.note === undefined ? undefined : say(decision.note)],
    [methodLabels.inForce, `${formatDate(from, language)}${until}`],
    [
      methodLabels.layers,
      layersOf(policy)
        .map((one) => `${say(one.title)} (${one.id})`)
        .join(" ← "),
    ],
    [methodLabels.overrides, (policy.overrides ?? []).map(({ name }) => name).join(", ")],
    [
      methodLabels.period,
      `${formatPeriod(parsePeriod(text), language)} (${formatDate(first, language)} – ${formatDate(last, language)})`,
    ],
    [methodLabels.units, String(result.cards.length)],
    ...(policy.notes ?? []).map((note): MethodRow => [methodLabels.note, say(note)]),
  ];
}

/** A policy and what it extends, the topmost first; none for one that extends nothing. */
function layersOf(policy: Policy): Policy[] {
  const layers = [policy];
  for (let base = policy.base; base !== undefined; base = base.base) {
    layers.push(base);
  }
  return layers.length === 1 ? [] : layers;
}

/** How numbers became places and grades. */
export function orderRows(context: WorkbookContext): MethodRow[] {
  const { subject, say, style, policy: whole } = context;
  const policy = policyOn(whole, subject.result.period.first);
  const { ties, among, evidence } = policy.rank;
  const rank = [
    say(methodWords[ties]),
    say(among === "level" ? methodWords.amongLevel : methodWords.amongAll),
    ...(evidence === undefined ? [] : [fill(say(methodWords.evidence), { evidence: printShare(evidence, style) })]),
    say(methodWords.rankKey),
  ];
  return [
    [methodLabels.rounding, fill(say(methodWords.rounding), { digits: policy.print.digits })],
    [methodLabels.rank, rank.join("; ")],
    [methodLabels.grades, gradesText(policy, context)],
    [methodLabels.note, policy.grades?.source.note === undefined ? undefined : say(policy.grades.source.note)],
  ];
}

function gradesText({ grades }: Policy, context: WorkbookContext): string {
  const { say } = context;
  if (grades === undefined) {
    return say(methodWords.noGrades);
  }
  const by = say(grades.of === "points" ? methodWords.gradesOfPoints : methodWords.gradesOfShare);
  const isLaw = grades.basis === "law";
  return [by, standsOn(grades, context), ...(isLaw ? [] : [say(methodWords.notLaw)])].join("; ");
}

function standsOn(
  { basis, source }: { readonly basis: keyof typeof basisWords; readonly source: Source },
  { say }: WorkbookContext,
): string {
  return fill(say(methodWords.standsOn), {
    document: sourceText(source),
    basis: say(basisWords[basis]),
    confidence: say(confidenceWords[source.confidence]),
  });
}

/** Which counts are withheld, what was published, what was before, and what was rejected. */
export function besideRows(context: WorkbookContext): MethodRow[] {
  const { subject, say, policy, style } = context;
  const { result } = subject;
  const { smallCells } = policyOn(policy, result.period.first);
  const rejected = result.inputs.reduce((sum, file) => sum + file.rejected, 0);
  const notes = result.cards.flatMap(({ notes: own = [] }) => own.map((note) => renderMessage(note, style)));
  const threshold =
    smallCells === undefined
      ? say(methodWords.noSmallCells)
      : `${fill(say(methodWords.smallCells), { below: smallCells.below })}; ${standsOn(smallCells, context)}`;
  return [
    [methodLabels.partial, result.partial ? fill(say(methodWords.partial), { rejected }) : undefined],
    [methodLabels.smallCells, threshold],
    [methodLabels.publication, result.publication === undefined ? undefined : say(methodWords[result.publication])],
    [methodLabels.published, publishedText(context)],
    [methodLabels.before, beforeText(context)],
    ...[...new Set(notes)].map((note): MethodRow => [methodLabels.note, note]),
  ];
}

function publishedText({ subject: { result }, policy, say, style }: WorkbookContext): string | undefined {
  const { agreement } = result;
  if (agreement === undefined || policy.published === undefined) {
    return undefined;
  }
  const of = ({ agree, compared }: typeof agreement.totals) => fill(say(methodWords.of), { agree, compared });
  return fill(say(methodWords.agreement), {
    by: say(policy.published.by),
    tolerance: exactText(policy.published.tolerance, style),
    indicators: of(agreement.indicators),
    areas: of(agreement.areas),
    totals: of(agreement.totals),
  });
}

function beforeText({ subject, say }: WorkbookContext): string {
  const { before } = subject;
  if (before === undefined) {
    return say(methodWords.noBefore);
  }
  const period = before.period.text;
  return comparable(subject) === undefined
    ? fill(say(methodWords.otherBefore), {
        period,
        policy: before.policy.id,
        sha256: before.policy.sha256.slice(0, 12),
      })
    : fill(say(methodWords.sameBefore), { period });
}

/** What the result came from, pinned by hashes. */
export function pinnedRows(context: WorkbookContext): MethodRow[] {
  const { tool, policy, dataSha256, register, calendar, mapping, rejects } = context.subject.result;
  const pinned = (one: typeof register) => (one === undefined ? undefined : `${one.id} ${one.version}, ${one.sha256}`);
  return [
    [methodLabels.tool, `${tool.name} ${tool.version}`],
    [methodLabels.policyHash, policy.sha256],
    [methodLabels.dataHash, hashText(dataSha256, context)],
    [methodLabels.register, pinned(register)],
    [methodLabels.calendar, pinned(calendar)],
    [methodLabels.mapping, mapping === undefined ? undefined : `${mapping.name}, ${mapping.sha256}`],
    [methodLabels.rejects, rejects === undefined ? undefined : `${rejects.name} (${rejects.rows}), ${rejects.sha256}`],
  ];
}
