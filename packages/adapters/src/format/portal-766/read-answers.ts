import type { Period, Problem } from "@cchc/core";
import type { MeasuredData } from "../../counts/measured-data.ts";
import { type AnswerFile, isEnvelope, readAnswerFile } from "./answer-file.ts";
import type { AnswersOptions } from "./answers-options.ts";
import { oldRowsOf } from "./old-rows.ts";
import { portalAnswer } from "./portal-answer.ts";
import { portalError } from "./portal-problem.ts";
import { readNew } from "./read-new-answers.ts";
import { readOld } from "./read-old-answers.ts";

/** From this day on the portal counts in the way that the new answers show. */
const newFrom = "2026-01-01";

/**
 * Reads saved answers of the national portal under Decision 766 as measured data. The answers do not say of which period they are; they are taken
 * for the asked one.
 *
 * @throws CchcError `portal/…` when an answer cannot be used, an agency has two sets of figures, or the regime is not that of the period.
 */
export async function readAnswers(
  folder: string,
  names: readonly string[],
  options: AnswersOptions,
): Promise<MeasuredData> {
  const files: AnswerFile[] = [];
  for (const name of names) {
    options.signal?.throwIfAborted();
    files.push(await readAnswerFile(folder, name));
  }
  const old = files.filter(({ value }) => oldRowsOf(value) !== undefined);
  const answers = files
    .filter((file) => !old.includes(file))
    .flatMap((file) => (isEnvelope(file.value) && !isCatalogue(file.value) ? [portalAnswer(file, file.value)] : []));
  const used = new Set([...old, ...answers.map(({ file }) => file)]);
  const unused = files.filter((file) => !used.has(file)).map(({ name }) => unusedFile(name));
  const [firstOld, firstNew] = [old[0], answers[0]?.file];
  if (firstOld !== undefined && firstNew !== undefined) {
    throw portalError("mixed-regimes", { file: firstOld.name }, `${firstOld.name}, ${firstNew.name}`);
  }
  if (used.size === 0) {
    throw portalError("no-data", { file: folder });
  }
  checkRegime(options.period, firstOld, firstNew);
  const read = firstOld === undefined ? readNew(answers, options, folder) : readOld(old, options);
  return { ...read, warnings: [...unused, ...read.warnings] };
}

/** The list of procedures has the envelope and no figures. */
function isCatalogue({ data }: Readonly<Record<string, unknown>>): boolean {
  return typeof data === "object" && data !== null && Object.hasOwn(data, "items");
}

function checkRegime(period: Period, old: AnswerFile | undefined, fresh: AnswerFile | undefined): void {
  const wrong = period.first < newFrom ? fresh : old;
  if (wrong !== undefined) {
    throw portalError("other-regime", { file: wrong.name }, period.text);
  }
}

function unusedFile(name: string): Problem {
  return {
    code: "data/unused-file",
    what: { vi: "tệp không được đọc", en: "a file that was not read" },
    expected: { vi: "câu trả lời của Cổng theo QĐ 766", en: "answers of the portal under Decision 766" },
    place: { file: name },
  };
}
