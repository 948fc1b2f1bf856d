import type { AnyRecord, FieldValue } from "@cchc/core";
import { isDated } from "../field/date-cell.ts";
import { isFault } from "../field/field-reader.ts";
import { isCut, withoutPersonalNumber, withoutPersonalText } from "../mapping/personal-columns.ts";
import type { Fault } from "../row/fault.ts";
import { blank, lengthFault, type RowReader, readText } from "../row/row-reader.ts";
import type { PlannedField } from "./planned-field.ts";
import type { PlannedOrder, TablePlan } from "./table-plan.ts";

/** A record while its fields are being read. */
interface OpenRecord {
  readonly id: string;
  readonly unit: string;
  [name: string]: FieldValue | undefined;
}

/** Makes records of rows, as a plan says. */
export class RecordReader {
  readonly #plan: TablePlan;
  #fields: readonly PlannedField[];

  constructor(plan: TablePlan) {
    this.#plan = plan;
    this.#fields = plan.fields;
  }

  /** Told once which columns there are: fields without one are missing in every record. */
  begin(columns: readonly string[]): void {
    const present = new Set(columns);
    this.#fields = this.#plan.fields.filter(({ column, constant }) => constant !== undefined || present.has(column));
  }

  /** The record in a row; what is wrong with it is noted in the row, and the record is then not to be used. */
  read(row: RowReader): AnyRecord {
    const record: OpenRecord = { id: textOf(row, this.#plan.id), unit: textOf(row, this.#plan.unit) };
    for (const field of this.#fields) {
      const value = field.constant ?? readCell(row, field);
      if (value !== undefined) {
        record[field.name] = value;
      }
    }
    for (const order of this.#plan.order) {
      checkOrder(row, record, order);
    }
    return record;
  }
}

function textOf(row: RowReader, field: PlannedField): string {
  const value = field.constant ?? readCell(row, field);
  return typeof value === "string" ? value : "";
}

const digitsAlone = /^\d+$/;

/** The value of a field's cell; undefined when it is blank, and after a fault, which is noted in the row. */
export function readCell(row: RowReader, planned: PlannedField): FieldValue | undefined {
  const raw = row.raw(planned.column);
  const cell = planned.words === undefined ? raw : planned.words.meaning(raw);
  if (cell === "") {
    if (planned.field.required) {
      note(row, planned, blank(planned.column));
    }
    return undefined;
  }
  // Digits alone are no date of any source's own: 20260814 means what the mapping says.
  const isOwn = row.isTyped(planned.column) && !(isDated(planned.field) && digitsAlone.test(cell));
  const read = isOwn ? planned.readTyped : planned.read;
  const reading = planned.field.type === "text" ? readWholeText(cell) : (lengthFault(cell) ?? read(cell));
  if (isFault(reading)) {
    note(row, planned, reading);
    return undefined;
  }
  return reading;
}

/** A text that was cut in a report of rejected rows must not come back as the value itself. */
function readWholeText(cell: string): string | Fault {
  return cell.endsWith(")") && isCut(cell) ? cutText : readText(cell);
}

const cutText: Fault = {
  code: "cell/cut",
  what: { vi: "giá trị đã bị che trong báo cáo dòng bị loại", en: "a value that was cut in a report of rejected rows" },
  expected: { vi: "giá trị đầy đủ, như trong nguồn", en: "the whole value, as in the source" },
};

function checkOrder(row: RowReader, record: OpenRecord, { earlier, later, length }: PlannedOrder): void {
  const [first, second] = [record[earlier.name], record[later.name]];
  if (typeof first === "string" && typeof second === "string" && first.slice(0, length) > second.slice(0, length)) {
    note(row, later, outOfOrder(earlier, later, first));
  }
}

/** Notes what is wrong with a field's cell. Only a record's own id is shown whatever it looks like. */
export function note(row: RowReader, { name, column, field }: PlannedField, fault: Fault): void {
  const raw = row.raw(column);
  const cut = field.type === "text" ? withoutPersonalNumber : withoutPersonalText;
  const shown = name === "id" ? raw : cut(raw);
  const { example, ...rest } = fault;
  row.fault(column, shown === raw ? fault : { ...rest, given: shown });
}

function outOfOrder(earlier: PlannedField, later: PlannedField, first: string): Fault {
  const [one, other] = [earlier.field.title, later.field.title];
  return {
    code: "record/out-of-order",
    what: {
      vi: `${other.vi} trước ${one.vi} (${later.name} < ${earlier.name})`,
      en: `${other.en} before ${one.en} (${later.name} < ${earlier.name})`,
    },
    expected: { vi: `không sớm hơn ${first} (${earlier.column})`, en: `not before ${first} (${earlier.column})` },
  };
}
