import { calendarIndex, Exact, type Field, type PlainDate, type PlainDateTime } from "@cchc/core";
import type { Dialect } from "../dialect/dialect.ts";
import { constant, missing, type Sql, sql } from "../sql/sql.ts";
import { always, never, type Truth, truthOf } from "../sql/truth.ts";
import { Bindings } from "./bindings.ts";
import { NotInSql } from "./not-in-sql.ts";
import { type PeriodColumn, type PeriodValues, periodColumns } from "./period-columns.ts";
import { placeColumns } from "./period-places.ts";
import type { ScopeSetting } from "./scope-setting.ts";
import type { ValueSql, ValueType } from "./value-sql.ts";

/** An expression that is used in several places and has a name. */
export interface Named {
  readonly name: string;
  readonly sql: Sql;
}

/** The column that says when a unit's code ended; a day far ahead for one that stands, NULL for one that no register has. */
export const unitEndColumn = "cchc_unit_end";

const valueTypes = {
  text: "text",
  code: "code",
  date: "day",
  datetime: "moment",
  boolean: "boolean",
  whole: "number",
  decimal: "number",
} as const satisfies Readonly<Record<Field["type"], ValueType>>;

/** The column that says in which order records came. */
export const orderColumn = "cchc_order";

/** The column that holds the calendar: how many working days there are up to each of its days, from the day before the first on. */
export const workingDaysColumn = "cchc_working_days";

/** The column that says under which code a record is counted, where that is not always its own. */
export const countedUnitColumn = "cchc_counted_unit";

/** Expressions over the records of one entity: which columns they use, and those that have names. */
export class Scope {
  readonly setting: ScopeSetting;
  readonly bindings: Bindings;
  readonly columns = new Set<string>();
  readonly #named = new Map<string, Named>();
  #fixed: PeriodValues | undefined;

  constructor(setting: ScopeSetting) {
    this.setting = setting;
    this.bindings = new Bindings(setting.dialect);
  }

  get dialect(): Dialect {
    return this.setting.dialect;
  }

  get named(): readonly Named[] {
    return [...this.#named.values()];
  }

  /** A field of the record. */
  field(name: string): ValueSql {
    const field = this.setting.entity.fields[name];
    if (field === undefined) {
      throw new NotInSql(`no field ${name}`);
    }
    this.columns.add(name);
    const column = constant(this.dialect.quote(name));
    return { type: valueTypes[field.type], sql: field.required ? column : { ...column, sure: false } };
  }

  /** The value of a field whose type is known, or NULL where the entity lacks it. */
  value(name: string): Sql {
    return Object.hasOwn(this.setting.entity.fields, name) ? this.field(name).sql : missing;
  }

  /** Gives an expression a name, so that it is computed once for a record; the same expression keeps its first name. */
  name(hint: string, expression: Sql): Sql {
    const { loose, ...piece } = expression;
    const text = this.dialect.kleene && loose !== undefined && piece.sure ? `COALESCE(${loose}, FALSE)` : piece.text;
    const known = this.#named.get(text);
    const name = known?.name ?? `cchc_${hint}_${this.#named.size}`;
    if (known === undefined) {
      this.#named.set(text, { name, sql: { ...piece, text } });
    }
    return { ...piece, text: this.dialect.quote(name), depth: piece.depth + 1 };
  }

  /** Gives a name to what is the same in every period, where there are several: it is computed before rows are spread over them. */
  once(hint: string, expression: Sql): Sql {
    const isShared = this.dialect.kleene && !this.fixed && !expression.dated;
    return isShared && expression !== always && expression !== never ? this.name(hint, expression) : expression;
  }

  /** A truth with a name for its one piece, where the engine reckons with NULL as the standard says. */
  truth(hint: string, truth: Truth): Truth {
    const { whole } = truth;
    if (!this.dialect.kleene || whole === undefined || whole === always || whole === never) {
      return truth;
    }
    return truthOf(this.name(hint, whole));
  }

  /** The code under which the record is counted. */
  unit(): Sql {
    const name = this.setting.regroups ? countedUnitColumn : "unit";
    this.columns.add(name);
    return constant(this.dialect.quote(name));
  }

  /** In which order the record came. */
  order(): Sql {
    this.columns.add(orderColumn);
    return constant(this.dialect.quote(orderColumn));
  }

  text(value: string): Sql {
    return constant(this.bindings.text(value));
  }

  day(date: PlainDate): Sql {
    return constant(this.dialect.day(date));
  }

  moment(moment: PlainDateTime): Sql {
    return constant(this.dialect.moment(moment));
  }

  number(value: Exact | number): Sql {
    return constant(this.dialect.number(Exact.of(value)));
  }

  boolean(value: boolean): Sql {
    return constant(this.dialect.boolean(value));
  }

  /** The day of a day or of a moment. */
  dayOf({ type, sql: piece }: ValueSql): Sql {
    return type === "moment" ? this.dialect.dayOf(piece) : piece;
  }

  /** A column of the period that is counted. */
  period(column: PeriodColumn): Sql {
    return this.#fixed === undefined
      ? { ...constant(this.dialect.quote(periodColumns[column])), dated: true }
      : constant(this.#fixed[column]);
  }

  /** Whether there is one period, whose edges are literals. */
  get fixed(): boolean {
    return this.#fixed !== undefined;
  }

  /** From here on there is one period, whose edges are these. */
  fix(values: PeriodValues): void {
    this.#fixed = values;
  }

  /** The running total of the calendar's working days. */
  workingDays(): Sql {
    if (this.dialect.lookups === "functions") {
      return constant(this.dialect.list(Array.from(calendarIndex(this.setting.calendar).before)));
    }
    this.columns.add(workingDaysColumn);
    return constant(this.dialect.quote(workingDaysColumn));
  }

  /** How many periods are over before each day, or have begun by it. */
  placeList(which: keyof typeof placeColumns): Sql {
    this.columns.add(placeColumns[which]);
    return constant(this.dialect.quote(placeColumns[which]));
  }

  /** When the code of the record's unit ended. */
  unitEnd(): Sql {
    this.columns.add(unitEndColumn);
    return { ...constant(this.dialect.quote(unitEndColumn)), sure: false };
  }

  /** A value if a condition holds, else another. */
  choose(cases: readonly (readonly [when: Sql, then: Sql])[], otherwise: Sql): Sql {
    const plain = (when: Sql): Sql => ({ ...when, text: when.loose ?? when.text });
    const told = this.dialect.kleene ? cases.map(([when, then]) => [plain(when), then] as const) : cases;
    const whens = told.map(([when, then]) => sql`WHEN ${when} THEN ${then}`);
    const body = whens.reduce((whole, one) => sql`${whole} ${one}`, constant("CASE"));
    const thens = [...cases.map(([, then]) => then), otherwise];
    return { ...sql`${body} ELSE ${otherwise} END`, sure: thens.every(({ sure }) => sure) };
  }
}
