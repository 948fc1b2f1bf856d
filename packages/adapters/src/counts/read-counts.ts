import {
  type AmountMeasure,
  type Exact,
  type Measure,
  type Measurement,
  measureAmount,
  measureRatio,
  type RatioMeasure,
} from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import type { RowReader } from "../row/row-reader.ts";

/** Which measure of which unit in which period, and where the row stands. */
export type CountsOf = Pick<Measurement, "unit" | "measure" | "period"> & {
  readonly from: { file: string; row: number };
};

/** The measurement in a row; `undefined` after a fault. Cells that are all blank mean `no-data`. */
export function readMeasurement(reader: RowReader, measure: Measure, of: CountsOf): Measurement | undefined {
  return measure.kind === "ratio" ? readRatio(reader, measure, of) : readAmount(reader, measure, of);
}

function readRatio(reader: RowReader, measure: RatioMeasure, of: CountsOf): Measurement | undefined {
  if (!reader.isBlank("amount")) {
    reader.fault("amount", notForRatio(measure));
  }
  if (reader.isBlank("numerator") && reader.isBlank("denominator")) {
    return unlessFaulty(reader, { ...of, status: "no-data" });
  }
  const numerator = readCount(reader, "numerator", halfBlank("denominator"));
  const denominator = readCount(reader, "denominator", halfBlank("numerator"));
  if (numerator === undefined || denominator === undefined) {
    return undefined;
  }
  if (!measure.mayExceed && numerator.compare(denominator) > 0) {
    reader.fault("numerator", over(denominator));
  }
  return unlessFaulty(reader, { ...measureRatio(of, numerator, denominator), from: of.from });
}

function readAmount(reader: RowReader, measure: AmountMeasure, of: CountsOf): Measurement | undefined {
  for (const field of ["numerator", "denominator"]) {
    if (!reader.isBlank(field)) {
      reader.fault(field, notForAmount(measure));
    }
  }
  if (reader.isBlank("amount")) {
    return unlessFaulty(reader, { ...of, status: "no-data" });
  }
  const amount = readCount(reader, "amount");
  return amount === undefined ? undefined : unlessFaulty(reader, { ...measureAmount(of, amount), from: of.from });
}

function unlessFaulty(reader: RowReader, measurement: Measurement): Measurement | undefined {
  return reader.problems.length === 0 ? measurement : undefined;
}

function readCount(reader: RowReader, field: string, ifBlank?: Fault): Exact | undefined {
  if (ifBlank !== undefined && reader.isBlank(field)) {
    reader.fault(field, ifBlank);
    return undefined;
  }
  const count = reader.number(field);
  if (count?.isNegative()) {
    reader.fault(field, negative);
    return undefined;
  }
  return count;
}

const negative: Fault = {
  code: "count/negative",
  what: { vi: "số âm", en: "a negative number" },
  expected: { vi: "0 hoặc lớn hơn", en: "0 or more" },
  example: "0",
};

function halfBlank(other: string): Fault {
  return {
    code: "count/half-blank",
    what: { vi: `ô trống trong khi ${other} có số`, en: `blank although ${other} is given` },
    expected: {
      vi: "cả tử số và mẫu số; hoặc để trống cả hai nếu không có số liệu",
      en: "both numerator and denominator; or both blank where there is no data",
    },
  };
}

function over(denominator: Exact): Fault {
  return {
    code: "count/over",
    what: { vi: "tử số lớn hơn mẫu số", en: "numerator over denominator" },
    expected: { vi: `tối đa ${denominator}`, en: `at most ${denominator}` },
  };
}

function notForRatio(measure: RatioMeasure): Fault {
  return {
    code: "count/not-for-measure",
    what: {
      vi: `số đo ${measure.id} là tỷ lệ, không có amount`,
      en: `the measure ${measure.id} is a share and has no amount`,
    },
    expected: { vi: "numerator và denominator, để trống amount", en: "numerator and denominator, amount blank" },
  };
}

function notForAmount(measure: AmountMeasure): Fault {
  return {
    code: "count/not-for-measure",
    what: {
      vi: `số đo ${measure.id} là một số lượng, không có tử số và mẫu số`,
      en: `the measure ${measure.id} is an amount and has no numerator or denominator`,
    },
    expected: { vi: "amount, để trống numerator và denominator", en: "amount, with numerator and denominator blank" },
  };
}
