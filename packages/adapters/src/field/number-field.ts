import { Exact } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { readNumber } from "../row/number-cell.ts";

const digits = /^\d{1,15}$/;
const zeroDecimals = /^\d{1,15}\.0{1,2}$/;
const thousandsPoints = /^\d{1,3}(\.\d{3})+$/;

/** Telephone and identity numbers: no amount is written with a zero in front, and with country code a plus sign is. */
const personal = /^(0|\+84)\d{8,11}$/;

/** Reads a count or an amount of đồng: whole, not negative. `3.0` is read, `1.000` is refused, since it may be a thousand. */
export function readWhole(text: string): number | Fault {
  if (personal.test(text)) {
    return leadingZero;
  }
  if (digits.test(text) || zeroDecimals.test(text)) {
    return Number(text);
  }
  const number = readDecimal(text);
  if (!(number instanceof Exact)) {
    return number;
  }
  return thousandsPoints.test(text) ? { ...notWhole, example: text.replaceAll(".", "") } : notWhole;
}

/** Reads a decimal number that is not negative. */
export function readDecimal(text: string): Exact | Fault {
  const number = personal.test(text) ? leadingZero : readNumber(text);
  return number instanceof Exact && number.isNegative() ? negative : number;
}

const notWhole: Fault = {
  code: "number/not-whole",
  what: { vi: "không phải số nguyên viết liền", en: "not a whole number written in digits alone" },
  expected: {
    vi: "số nguyên không âm, tối đa 15 chữ số, không dấu phân cách hàng nghìn",
    en: "a whole number of at most 15 digits, without separators",
  },
};

const negative: Fault = {
  code: "number/negative",
  what: { vi: "số âm", en: "a negative number" },
  expected: { vi: "0 hoặc lớn hơn", en: "0 or more" },
  example: "0",
};

const leadingZero: Fault = {
  code: "number/leading-zero",
  what: {
    vi: "có vẻ là số điện thoại hoặc số giấy tờ, không phải số lượng",
    en: "probably a telephone or identity number, not an amount",
  },
  expected: { vi: "một số không bắt đầu bằng 0", en: "a number that does not begin with 0" },
  example: "12",
};
