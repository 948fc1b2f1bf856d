import type { Fault } from "../row/fault.ts";
import { errorInCell, notADate, notComputed, unreadable } from "./cell-fault.ts";
import type { NumberForm } from "./number-format.ts";
import { numberText } from "./number-text.ts";
import { type DateSystem, serialDate, serialTime } from "./serial-date.ts";
import { cellText } from "./string-text.ts";

/** A cell as it is written. */
export interface RawCell {
  /** `s` shared text, `str` text of a formula, `inlineStr`, `b`, `e`, `d`, and `n` or nothing for numbers. */
  readonly type: string;
  readonly style: number;
  /** Undefined where there is none. */
  readonly value: string | undefined;
  readonly formula: boolean;
}

/** What a cell holds. */
export interface CellValue {
  readonly text: string;
  /** Whether it is a number or date of the workbook's own. */
  readonly typed: boolean;
}

/** What cells refer to. */
export interface CellSetting {
  readonly strings: readonly string[];
  readonly styles: readonly NumberForm[];
  readonly dates: DateSystem;
}

const isoMoment = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/;

/** Reads a cell; `at` is its name for messages. Undefined for a blank one. */
export function readCell(cell: RawCell, at: () => string, setting: CellSetting): CellValue | Fault | undefined {
  const { type, value = "", formula } = cell;
  if (value === "") {
    return formula && type !== "str" ? notComputed(at()) : undefined;
  }
  switch (type) {
    case "s":
      return sharedText(value, at, setting);
    case "str":
    case "inlineStr":
      return text(cellText(value));
    case "b":
      return text(value === "1" || value === "true" ? "true" : "false");
    case "e":
      return errorInCell(at(), value);
    case "d":
      return isoDate(value, at, formAt(cell, setting));
    default:
      return numberCell(value, at, { form: formAt(cell, setting), dates: setting.dates });
  }
}

/** Whether a reading is a fault. */
export function isCellFault(reading: CellValue | Fault): reading is Fault {
  return "code" in reading;
}

function text(content: string): CellValue {
  return { text: content, typed: false };
}

function own(content: string): CellValue {
  return { text: content, typed: true };
}

const plainNumber: NumberForm = { kind: "number" };

function formAt({ style }: RawCell, { styles }: CellSetting): NumberForm {
  return styles[style] ?? plainNumber;
}

function sharedText(value: string, at: () => string, { strings }: CellSetting): CellValue | Fault {
  const shared = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
  const what = { vi: "ô chỉ tới chữ không có trong tệp", en: "it names a text that the file does not have" };
  return shared === undefined ? unreadable(at(), what) : text(shared);
}

function isoDate(value: string, at: () => string, { kind }: NumberForm): CellValue | Fault {
  const [, day, time, seconds = "00"] = isoMoment.exec(value) ?? [];
  if (day === undefined) {
    return notADate(at(), value);
  }
  return own(time === undefined || kind === "date" ? day : `${day}T${time}:${seconds}`);
}

interface Numbering {
  readonly form: NumberForm;
  readonly dates: DateSystem;
}

function numberCell(value: string, at: () => string, { form, dates }: Numbering): CellValue | Fault {
  const plain = numberText(value);
  if (plain === undefined) {
    return unreadable(at(), { vi: "không phải là số", en: "not a number" });
  }
  switch (form.kind) {
    case "number":
      return own(plain);
    case "percent":
      // As it is shown: 100 % is not the count 1, and whoever wants a count refuses the sign.
      return text(`${numberText(value, 2) ?? plain}%`);
    case "padded":
      return /^\d+$/.test(plain) ? text(plain.padStart(form.digits, "0")) : own(plain);
    default:
      return dateCell(value, at, { form, dates });
  }
}

function dateCell(value: string, at: () => string, { form: { kind }, dates }: Numbering): CellValue | Fault {
  const serial = Number(value);
  if (kind === "time" || kind === "elapsed") {
    const time = serialTime(serial, kind === "elapsed");
    return time === undefined ? notADate(at(), value) : text(time);
  }
  const moment = serialDate(serial, dates);
  if (moment === undefined) {
    return notADate(at(), value);
  }
  return own(kind === "date" ? moment.slice(0, 10) : moment);
}
