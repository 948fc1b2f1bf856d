import type { Entity } from "@cchc/core";
import type { Source } from "../../../records/open-sources.ts";
import { watched } from "../../../records/record-progress.ts";
import type { RecordUnits } from "../../../records/record-units.ts";
import type { TablePart } from "../../../source/table.ts";
import { sourceName, type TableReading, type TableSource } from "../../../source/table-source.ts";
import { tableName } from "../../warehouse.ts";
import type { DuckDbLoader } from "../duckdb-loader.ts";
import { columnTable } from "./column-table.ts";
import type { DuckDbReading } from "./duckdb-reading.ts";
import type { LaneTable, StagedTable } from "./lane-table.ts";
import { lineTable } from "./line-table.ts";
import { plainField } from "./plain-field.ts";
import { simpleTable } from "./simple-table.ts";
import { type FirstOfUnit, StagedEntity } from "./staged-entity.ts";

/** With more rows than this share in the slow lane, looking at them twice costs more than the quick lane saves. */
const mostSlow = 0.4;

/** The tables whose plain rows DuckDB reads by itself. */
export class TwoLanes {
  readonly #options: DuckDbReading;
  readonly #units: RecordUnits;
  readonly #isListed: boolean;
  readonly #staged: StagedEntity[] = [];
  readonly #lanes = new Map<number, Lane>();
  readonly #rest = new Map<string, string>();
  #sources: readonly TableSource[] = [];

  /** @param isListed Whether there is a list of units: without one they are those that records name, in that order. */
  constructor(options: DuckDbReading, units: RecordUnits, isListed: boolean) {
    this.#options = options;
    this.#units = units;
    this.#isListed = isListed;
  }

  /** Stages the rows of those entities all of whose tables can be read so. */
  async stage(sources: readonly Source[]): Promise<void> {
    this.#sources = sources.map(({ table }) => table.source);
    const indexed = sources.map((source, index) => ({ source, index }));
    for (const entity of new Set(sources.map(({ plan }) => plan.entity))) {
      const own = indexed.filter(({ source }) => source.plan.entity === entity);
      const tables: LaneTable[] = [];
      for (const { source, index } of own) {
        const table = await this.#laneTable(source, index);
        if (table !== undefined) {
          tables.push(table);
        }
      }
      if (tables.length === own.length) {
        await this.#stageEntity(entity, tables);
      }
    }
  }

  laneOf(index: number): Lane | undefined {
    return this.#lanes.get(index);
  }

  /** What takes the records of an entity that the slow lane accepts. */
  async restOf(entity: Entity): Promise<DuckDbLoader> {
    const name = `cchc_rest_${tableName(entity.id)}`;
    this.#rest.set(entity.id, name);
    const fields = this.#staged.find((staged) => staged.entity === entity)?.fields ?? entity.fields;
    await this.#options.duckdb.createTable(name, { fields }, { isTemporary: true });
    return this.#options.duckdb.loaderInto(name, fields);
  }

  async finish(): Promise<void> {
    for (const staged of this.#staged) {
      await staged.finish(this.#rest.get(staged.entity.id));
    }
  }

  /** Forgets what was staged, after a failure. */
  async drop(): Promise<void> {
    for (const staged of this.#staged) {
      await staged.drop();
    }
  }

  async #laneTable(source: Source, index: number): Promise<LaneTable | undefined> {
    const { duckdb } = this.#options;
    const quick =
      (await simpleTable(source)) ?? (await columnTable(source, duckdb)) ?? (await lineTable(source, duckdb));
    if (quick === undefined) {
      return undefined;
    }
    const { plan, table } = source;
    const { header, times, sample } = quick;
    const { asOf } = this.#options;
    const planning = { mapping: table.mapping, asOf, positions: header.positions, times, sample };
    const all = [plan.id, plan.unit, ...plan.fields];
    const fields = all.flatMap((planned) => plainField(planned, planning) ?? []);
    const byName = new Map(fields.map((field) => [field.name, field]));
    const ordered = Object.keys(plan.entity.fields).flatMap((name) => byName.get(name) ?? []);
    return fields.length === all.length
      ? { quick, plan, fields: ordered, place: table.source.place, index }
      : undefined;
  }

  async #stageEntity(entity: Entity, tables: readonly LaneTable[]): Promise<void> {
    const staged = new StagedEntity(this.#options.duckdb, entity);
    if (await this.#fill(staged, tables)) {
      this.#staged.push(staged);
      const units = this.#isListed ? [] : await staged.firstOfUnits();
      for (const table of staged.tables) {
        const plain = await staged.plain(table);
        this.#options.lanes?.({ name: sourceName(table.place), rows: table.to - table.from, plain });
        this.#lanes.set(table.index, new Lane({ staged, table, plain, first: units }, this.#units));
      }
    } else {
      await staged.drop();
    }
  }

  async #fill(staged: StagedEntity, tables: readonly LaneTable[]): Promise<boolean> {
    await staged.begin(tables);
    for (const table of tables) {
      if (!(await staged.stage(table, table.quick.scan(this.#watched(table))))) {
        return false;
      }
    }
    if (!(await staged.leaving.ofUnits(this.#units)) || (await staged.plain()) < staged.rows * (1 - mostSlow)) {
      return false;
    }
    await staged.leaving.repeated(this.#units);
    return true;
  }

  #watched({ index }: LaneTable): Pick<TableReading, "signal" | "progress"> {
    const total = this.#sources[index]?.size;
    const { progress, ...stop } = watched(this.#options, this.#sources, index);
    return { ...stop, progress: (told) => progress?.({ ...(total === undefined ? {} : { total }), ...told }) };
  }
}

interface Laid {
  readonly staged: StagedEntity;
  readonly table: StagedTable;
  /** How many rows of the table are plain. */
  readonly plain: number;
  readonly first: readonly FirstOfUnit[];
}

/** One table in two lanes, as the streaming intake would give it, without the rows that SQL took. */
export class Lane {
  readonly #laid: Laid;
  readonly #units: RecordUnits;
  /** Where the row stands that was given last. */
  order = 0;

  constructor(laid: Laid, units: RecordUnits) {
    this.#laid = laid;
    this.#units = units;
  }

  async *parts(): AsyncGenerator<TablePart, void, undefined> {
    const { staged, table, plain, first } = this.#laid;
    yield table.quick.part;
    const rows = table.quick.slowRows(table.place, table.plan);
    const units = first.filter(({ order }) => order >= table.from && order < table.to);
    let next = 0;
    const acceptUntil = (order: number) => {
      for (let unit = units[next]; unit !== undefined && unit.order < order; unit = units[next]) {
        this.#units.accept(unit.unit);
        next += 1;
      }
    };
    for await (const { slow, order } of staged.slowRows(table)) {
      acceptUntil(order);
      const part = rows.partOf(slow);
      if (part !== undefined) {
        this.order = order;
        yield part;
      }
    }
    acceptUntil(table.to);
    yield rows.end(plain, table.scanned.sha256);
  }
}
