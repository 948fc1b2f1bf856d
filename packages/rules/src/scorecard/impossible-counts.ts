import type { Localized, Measure, Measurement } from "@cchc/core";

/** What is wrong with the counts of a measurement, whoever was measured. */
export interface CountFault {
  readonly code: string;
  readonly what: Localized;
  readonly given: string;
  readonly expected: Localized;
}

/** Why counts cannot be what the measure counts: of another kind, negative, more than the whole, at odds with their status. */
export function impossibleCounts(measure: Measure, measurement: Measurement): CountFault | undefined {
  if ("amount" in measurement) {
    const given = `${measurement.amount}`;
    if (measure.kind !== "amount") {
      return { ...amountForRatio, given };
    }
    return measurement.amount.isNegative() && !mayBeNegative(measure) ? { ...negative, given } : undefined;
  }
  return "numerator" in measurement ? impossibleShare(measure, measurement) : undefined;
}

/** Movements and differences go both ways; everything else counts something. */
function mayBeNegative({ count }: Measure): boolean {
  return count?.by === "change" || count?.by === "difference";
}

type Share = Extract<Measurement, { readonly numerator: unknown }>;

function impossibleShare(measure: Measure, { status, numerator, denominator }: Share): CountFault | undefined {
  const given = `${numerator} / ${denominator}`;
  if (measure.kind === "amount") {
    return { ...ratioForAmount, given };
  }
  if (numerator.isNegative() || denominator.isNegative()) {
    return { ...negative, given };
  }
  if (!measure.mayExceed && numerator.compare(denominator) > 0) {
    return { ...over, given };
  }
  const empty = status === "empty-denominator";
  return empty === denominator.isZero() ? undefined : { ...atOdds, given: `${status}: ${given}` };
}

const amountForRatio = {
  code: "score/amount-for-ratio",
  what: { vi: "số lượng cho một số đo là tỷ lệ", en: "an amount for a measure that is a share" },
  expected: { vi: "tử số và mẫu số", en: "numerator and denominator" },
} as const;
const ratioForAmount = {
  code: "score/ratio-for-amount",
  what: {
    vi: "tử số và mẫu số cho một số đo là số lượng",
    en: "numerator and denominator for a measure that is an amount",
  },
  expected: { vi: "một số lượng", en: "an amount" },
} as const;
const negative = {
  code: "score/negative",
  what: { vi: "số đếm âm", en: "a negative count" },
  expected: { vi: "từ 0 trở lên", en: "0 or more" },
} as const;
const over = {
  code: "score/numerator-over",
  what: { vi: "tử số lớn hơn mẫu số", en: "the numerator is over the denominator" },
  expected: { vi: "tử số không lớn hơn mẫu số", en: "a numerator that is not over the denominator" },
} as const;
const atOdds = {
  code: "score/status-at-odds",
  what: { vi: "trạng thái không khớp với mẫu số", en: "the status is at odds with the denominator" },
  expected: {
    vi: "empty-denominator khi mẫu số bằng 0, measured khi khác 0",
    en: "empty-denominator when the denominator is 0, measured when it is not",
  },
} as const;
