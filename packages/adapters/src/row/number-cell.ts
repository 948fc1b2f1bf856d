import { Exact } from "@cchc/core";
import type { Fault } from "./fault.ts";

const plain = /^[-+]?\d{1,40}(\.\d{1,40})?$/;
const thousandsCommas = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const thousandsPoints = /^[-+]?\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})$/;
const decimalComma = /^[-+]?\d+,\d+$/;
const gaps = /[\s\u200b\u202f]+/g;

/**
 * Reads a number as tables write it: digits, and a decimal point if need be.
 * Everything else is refused with the form that was probably meant, since `1.234` and `1,234` differ a thousandfold between countries.
 *
 * @example
 * readNumber("12.5"); // Exact 12.5
 * readNumber("12,5"); // a fault with code number/decimal-comma and example "12.5"
 */
export function readNumber(text: string): Exact | Fault {
  return plain.test(text) ? Exact.of(text) : faultOf(text);
}

function faultOf(text: string): Fault {
  const close = text.replaceAll(gaps, "");
  if (close !== text && isNumberLike(close)) {
    return spaces(rewritten(close));
  }
  if (thousandsCommas.test(text)) {
    return thousandsComma(rewritten(text));
  }
  if (thousandsPoints.test(text)) {
    return thousandsPoint(rewritten(text));
  }
  return decimalComma.test(text) ? decimal(rewritten(text)) : notANumber(text);
}

function isNumberLike(text: string): boolean {
  return [plain, thousandsCommas, thousandsPoints, decimalComma].some((form) => form.test(text));
}

/** The same number in the form that is read. */
function rewritten(text: string): string {
  if (thousandsCommas.test(text)) {
    return text.replaceAll(",", "");
  }
  return thousandsPoints.test(text) ? text.replaceAll(".", "").replace(",", ".") : text.replace(",", ".");
}

function spaces(example: string): Fault {
  return {
    code: "number/spaces",
    what: { vi: "số có dấu cách bên trong", en: "a number with spaces inside" },
    expected: { vi: "các chữ số viết liền", en: "digits without spaces" },
    example,
  };
}

function thousandsComma(example: string): Fault {
  return {
    code: "number/thousands-comma",
    what: { vi: "số có dấu phẩy phân cách hàng nghìn", en: "a number with commas between thousands" },
    expected: {
      vi: "không dấu phân cách hàng nghìn; nếu dấu phẩy là dấu thập phân thì viết dấu chấm",
      en: "no separator between thousands; if the comma is a decimal mark, write a point",
    },
    example,
  };
}

function thousandsPoint(example: string): Fault {
  return {
    code: "number/thousands-point",
    what: { vi: "số có dấu chấm phân cách hàng nghìn", en: "a number with points between thousands" },
    expected: { vi: "không dấu phân cách hàng nghìn", en: "no separator between thousands" },
    example,
  };
}

function decimal(example: string): Fault {
  return {
    code: "number/decimal-comma",
    what: { vi: "số dùng dấu phẩy thập phân", en: "a number with a decimal comma" },
    expected: { vi: "dấu chấm thập phân", en: "a decimal point" },
    example,
  };
}

function notANumber(text: string): Fault {
  return text.endsWith("%")
    ? {
        code: "number/percentage",
        what: { vi: "tỷ lệ phần trăm ở chỗ cần số đếm", en: "a percentage where a count is needed" },
        expected: {
          vi: "số đếm; tỷ lệ được tính từ tử số và mẫu số",
          en: "a count; ratios are formed from numerator and denominator",
        },
        example: "854",
      }
    : {
        code: "number/not-a-number",
        what: { vi: "không phải là số", en: "not a number" },
        expected: { vi: "chữ số, có thể có dấu chấm thập phân", en: "digits, with a decimal point if need be" },
        example: "12.5",
      };
}
