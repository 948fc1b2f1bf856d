import type { Language } from "@cchc/core";
import { type PrintStyle, policyOn, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { fill } from "../terminal/words.ts";
import { documentWords } from "./document-words.ts";

/** What a report is asked to tell. */
export interface DocumentOptions {
  readonly language: Language;
  /** The one unit that it is about; the only one of a result with one card when absent, else all. */
  readonly card?: Scorecard | undefined;
}

/** A report that is being written. */
export interface Writing {
  readonly subject: ReportSubject;
  /** The one card that it is about; absent when it is about all. */
  readonly card: Scorecard | undefined;
  readonly style: PrintStyle;
  /** A text of the report with values. */
  readonly say: (key: keyof typeof documentWords, values?: Readonly<Record<string, string | number>>) => string;
}

/** What is written about whom, in which language. */
export function writingOf(subject: ReportSubject, { language, card }: DocumentOptions): Writing {
  const { cards } = subject.result;
  const policy = policyOn(subject.policy, subject.result.period.first);
  return {
    subject: { ...subject, policy },
    card: card ?? (cards.length === 1 ? cards[0] : undefined),
    style: { language, digits: policy.print.digits },
    say: (key, values = {}) => fill(documentWords[key][language], values),
  };
}
