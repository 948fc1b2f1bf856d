import { Exact, entities, formatDate, formatPeriod, parsePeriod } from "@cchc/core";
import { type PrintStyle, printAmount, type Result } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import type { LabelledLine } from "../terminal/labelled-line.ts";
import { judgementNotes } from "../terminal/notes.ts";
import { nameText } from "../terminal/safe-text.ts";
import { fill } from "../terminal/words.ts";
import { labelledList, plainList } from "./markdown-list.ts";
import { type MarkdownColumn, markdownTable } from "./markdown-table.ts";
import { markdownWords as words } from "./markdown-words.ts";

/** Data and method: the policy, what was read, what pins it, how it was judged. */
export function methodSection(subject: ReportSubject, style: PrintStyle): string[] {
  const { result, policy } = subject;
  const { language } = style;
  const unearned = result.cards.some(({ total }) => !total.withoutEvidence.isZero());
  const notes = [
    words.noteEvidence[language],
    ...(unearned ? [words.noteUnearned[language]] : []),
    ...judgementNotes(result, policy, style),
    ...(policy.notes ?? []).map((note) => note[language]),
  ];
  return [
    `## ${words.method[language]}`,
    "",
    ...labelledList([...policyLines(subject, style), ...resultLines(result, style)]),
    "",
    ...fileTable(result, style),
    `### ${words.howJudged[language]}`,
    "",
    ...plainList(notes),
    "",
  ];
}

function policyLines({ policy }: ReportSubject, { language }: PrintStyle): LabelledLine[] {
  const { id, title, sha256, decision, from, to, base } = policy;
  const days = { from: formatDate(from, language), to: to === undefined ? "" : formatDate(to, language) };
  const issued = decision.date === undefined ? [] : [formatDate(decision.date, language)];
  return [
    [words.policy[language], `${title[language]} (${id}, sha256 ${sha256})`],
    ...(base === undefined ? [] : [[words.extends[language], `${base.title[language]} (${base.id})`] as const]),
    [words.decision[language], [decision.document, decision.issuedBy[language], ...issued].join("; ")],
    [words.inForce[language], fill(words[to === undefined ? "inForceText" : "inForceTo"][language], days)],
  ];
}

function resultLines(result: Result, { language }: PrintStyle): LabelledLine[] {
  const { period, tool, publication, dataSha256, register, calendar, mapping, rejects } = result;
  const name = (text: string) => nameText(text, language);
  const hash = (sha256: string) => `sha256 ${hashText(sha256, language)}`;
  const pinned = (one: { readonly id: string; readonly version: string; readonly sha256: string }) =>
    `${name(one.id)} ${name(one.version)} (${hash(one.sha256)})`;
  const rows = { name: name(rejects?.name ?? ""), rows: rejects?.rows ?? 0 };
  const lines: readonly (readonly [keyof typeof words, string | undefined])[] = [
    ["period", formatPeriod(parsePeriod(period.text), language)],
    ["publication", publication === undefined ? undefined : publicationText(publication)[language]],
    ["tool", `${name(tool.name)} ${name(tool.version)}`],
    ["data", hash(dataSha256)],
    ["register", register && pinned(register)],
    ["calendar", calendar && pinned(calendar)],
    ["mapping", mapping && `${name(mapping.name)} (${hash(mapping.sha256)})`],
    ["rejects", rejects && fill(words.rejectedRows[language], rows)],
  ];
  return lines.flatMap(([label, text]): LabelledLine[] => (text === undefined ? [] : [[words[label][language], text]]));
}

/** Hashes that would give away a small count stand as these words in a result for the public. */
function hashText(sha256: string, language: PrintStyle["language"]): string {
  return sha256 === "not published" ? words.notPublished[language] : nameText(sha256, language);
}

function publicationText(publication: NonNullable<Result["publication"]>) {
  return publication === "exact" ? words.internal : words.public;
}

type InputFile = Result["inputs"][number];

function fileTable({ inputs }: Result, style: PrintStyle): string[] {
  const { language } = style;
  const count = (title: string, cell: (file: InputFile) => number): MarkdownColumn<InputFile> => ({
    title,
    align: "right",
    cell: (file) => printAmount(Exact.of(cell(file)), style),
  });
  const columns: MarkdownColumn<InputFile>[] = [
    { title: words.file[language], align: "left", cell: ({ name }) => nameText(name, language) },
    { title: words.entity[language], align: "left", cell: ({ entity }) => entityTitle(entity, style) },
    count(words.read[language], ({ read }) => read),
    count(words.accepted[language], ({ accepted }) => accepted),
    count(words.rejected[language], ({ rejected }) => rejected),
    { title: "SHA-256", align: "left", cell: ({ sha256 }) => hashText(sha256, language) },
  ];
  return inputs.length === 0 ? [] : [`### ${words.files[language]}`, "", ...markdownTable(columns, inputs), ""];
}

function entityTitle(id: string | undefined, { language }: PrintStyle): string {
  return id === undefined ? "–" : (entities.get(id)?.title[language] ?? nameText(id, language));
}
