import type { Entity, Problem } from "@cchc/core";
import { type FileMapping, mappedName, type RecordMapping } from "../mapping/record-mapping.ts";
import type { FileKind } from "../source/file-kind.ts";
import { mappedTwice } from "./file-problem.ts";
import { fits } from "./fits.ts";

/** One way in which a file, or a sheet of it, holds records. */
export interface FileUse {
  readonly entity: Entity;
  readonly mapping?: FileMapping;
  /** Whether it may be one of several tables of its entity. */
  readonly part: boolean;
}

/** What the name of a file says. */
export interface NamedFile {
  readonly name: string;
  readonly role: "records" | "units" | "counts" | "unknown" | "other";
  readonly kind?: FileKind;
  /** As a mapping or the name tells; several where a mapping speaks of several sheets. */
  readonly uses: readonly FileUse[];
  readonly problems: readonly Problem[];
}

/** What names may say. */
export interface KnownNames {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly kinds: readonly FileKind[];
  readonly mapping?: RecordMapping | undefined;
  /** Whether somebody named the file itself. */
  readonly asked?: boolean;
}

const entityFile = /^([a-z0-9-]+)(\.[^/]+)?\.[^./]+$/;
const counts = /^(counts|published)\.[^./]+$/;
/** What cchc writes, and what a spreadsheet keeps while a file is open. */
const notData = /^(rejects\.(csv|xlsx)|~\$.*|\..*)$/;

/** What the name of a file says: of which entity it is, or that it is of none. */
export function readName(name: string, { entities, kinds, mapping, asked = false }: KnownNames): NamedFile {
  const lower = name.toLowerCase();
  const kind = kinds.find(({ extensions }) => extensions.some((extension) => lower.endsWith(`.${extension}`)));
  const file = { name, uses: [], problems: [], ...(kind === undefined ? {} : { kind }) };
  const mapped = (mapping?.files ?? []).filter((entry) => entry.file !== undefined && fits(entry.file, name));
  if (mapped.length > 0) {
    return {
      ...file,
      role: "records",
      uses: mapped.flatMap((one) => useOf(one, entities)),
      problems: twice(name, mapped),
    };
  }
  if (kind === undefined || (notData.test(lower) && !asked)) {
    return { ...file, role: "other" };
  }
  const [, id = "", part] = entityFile.exec(lower) ?? [];
  const entity = entities.get(id);
  return entity === undefined
    ? { ...file, role: roleOf(lower) }
    : { ...file, role: "records", uses: [{ entity, part: part !== undefined }] };
}

function useOf(mapping: FileMapping, entities: ReadonlyMap<string, Entity>): readonly FileUse[] {
  const entity = entities.get(mapping.entity);
  return entity === undefined ? [] : [{ entity, mapping, part: mapping.parts === true }];
}

/** Entries for different sheets of one file are no contradiction. */
function twice(name: string, mapped: readonly FileMapping[]): readonly Problem[] {
  const sheets = new Set(mapped.map(({ sheet }) => sheet ?? ""));
  // A form can hold records of several entities, each taken out by an entry of its own.
  if (mapped.every(({ format }) => format !== undefined) && new Set(mapped.map(useKey)).size === mapped.length) {
    return [];
  }
  const patterns = mapped.map(mappedName);
  return sheets.size === mapped.length && (mapped.length === 1 || !sheets.has("")) ? [] : [mappedTwice(name, patterns)];
}

function useKey({ sheet, entity }: FileMapping): string {
  return `${sheet ?? ""}\n${entity}`;
}

function roleOf(lower: string): NamedFile["role"] {
  if (/^units\.[^./]+$/.test(lower)) {
    return "units";
  }
  if (counts.test(lower)) {
    return "counts";
  }
  return lower.includes("/") ? "other" : "unknown";
}
