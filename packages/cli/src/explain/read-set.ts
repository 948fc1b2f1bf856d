import { CchcError, Exact, Gap, type Measure } from "@cchc/core";
import type { MeasurementChange, Policy } from "@cchc/rules";

const gaps = Gap.exclude(["empty-denominator"]);

/**
 * Counts that are supposed: `dossier-on-time=1000/1270`, `mean-days=3.5`, or a status, `dossier-on-time=no-data`.
 *
 * @throws CchcError `usage/set` when it is not of that form; `number/unreadable` for what is no number.
 */
export function readSet(text: string, policy: Policy, unit: string): MeasurementChange {
  const [, measure = "", counts = ""] = /^([^=]+)=(.+)$/s.exec(text.trim()) ?? [];
  const definition = policy.measures.get(measure);
  const status = gaps.safeParse(counts);
  if (status.success) {
    return { unit, measure, status: status.data };
  }
  if (counts === "") {
    throw notOfForm(text, [...policy.measures.values()][0]);
  }
  // Which measure is unknown, the rules say: they know what there is.
  return definition?.kind === "ratio"
    ? { unit, measure, ...shareOf(text, counts, definition) }
    : { unit, measure, amount: numberOf(counts) };
}

function shareOf(text: string, counts: string, measure: Measure) {
  const parts = counts.split("/");
  const [numerator = "", denominator = ""] = parts;
  if (parts.length !== 2) {
    throw notOfForm(text, measure);
  }
  return { numerator: numberOf(numerator), denominator: numberOf(denominator) };
}

function numberOf(text: string): Exact {
  try {
    return Exact.of(text.trim());
  } catch (error) {
    const [problem] = error instanceof CchcError ? error.problems : [];
    throw problem === undefined ? error : new CchcError({ ...problem, code: "usage/set" }, { cause: error });
  }
}

function notOfForm(given: string, measure: Measure | undefined): CchcError {
  const id = measure?.id ?? "measure";
  return new CchcError({
    code: "usage/set",
    what: { vi: "không đọc được số liệu giả định", en: "the supposed counts cannot be read" },
    given,
    expected: {
      vi: "<số đo>=<tử số>/<mẫu số>, <số đo>=<số lượng> hoặc <số đo>=no-data",
      en: "<measure>=<numerator>/<denominator>, <measure>=<amount> or <measure>=no-data",
    },
    example: measure?.kind === "amount" ? `--set ${id}=12` : `--set ${id}=9/10`,
  });
}
