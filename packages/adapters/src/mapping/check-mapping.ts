import type { Entity, EntityFields, Field, Problem } from "@cchc/core";
import { type FieldReader, fieldReader, isFault } from "../field/field-reader.ts";
import { formatProblems } from "../format/check-format.ts";
import type { Fault } from "../row/fault.ts";
import { UnknownNames } from "../row/known-names.ts";
import { formatsFault, momentFault, numbersFault } from "./field-style-fault.ts";
import { isPersonalColumn } from "./personal-columns.ts";
import type { FileMapping } from "./record-mapping.ts";
import type { YamlPath, YamlText } from "./yaml-text.ts";

/** What is wrong with a mapping beyond its shape: names that are not there, forms that are none, ways out of the folder. */
export function mappingProblems(
  yaml: YamlText,
  files: readonly FileMapping[],
  entities: ReadonlyMap<string, Entity>,
): Problem[] {
  const unknown = new UnknownNames(
    unknownEntity,
    [...entities.values()].map(({ id, title }) => ({ text: id, alias: title.vi })),
  );
  return files.flatMap((file, index) => {
    const path = ["files", index];
    const entity = entities.get(file.entity);
    const problems = sourceFaults(file).map((fault) => ({ ...fault, place: yaml.locate([...path, "file"]) }));
    return entity === undefined
      ? [...problems, { given: file.entity, ...unknown.fault(file.entity), place: yaml.locate([...path, "entity"]) }]
      : [...problems, ...new FileCheck(yaml, path, entity).problems(file), ...formatProblems(yaml, path, file)];
  });
}

const sources = ["file", "table", "path"] as const;
const portalKeys = ["items", "pages", "body", "token"] as const;

/** What is wrong with what an entry reads from. */
function sourceFaults(entry: FileMapping): Fault[] {
  const given = sources.filter((key) => entry[key] !== undefined);
  if (given.length !== 1) {
    return [{ ...oneSource, given: given.join(", ") }];
  }
  // A list lies somewhere in a file too; a table of a database has none.
  const allowed: readonly string[] = entry.file === undefined ? [] : ["items"];
  const stray =
    entry.path === undefined ? portalKeys.filter((key) => entry[key] !== undefined && !allowed.includes(key)) : [];
  return [
    ...(entry.file !== undefined && leavesFolder(entry.file) ? [{ ...outside, given: entry.file }] : []),
    ...(stray.length > 0 ? [{ ...onlyForPaths, given: stray.join(", ") }] : []),
  ];
}

/** Whether a name leads, or could lead on another system, out of the data folder. */
function leavesFolder(name: string): boolean {
  return /^([A-Za-z]:|[/\\~])|\\|\0/.test(name) || name.split("/").some((part) => part === ".." || part === "");
}

/** Checks the fields that one file's mapping names. */
class FileCheck {
  readonly #yaml: YamlText;
  readonly #path: YamlPath;
  readonly #fields: EntityFields;
  readonly #unknown: UnknownNames;

  constructor(yaml: YamlText, path: YamlPath, { id, fields }: Entity) {
    this.#yaml = yaml;
    this.#path = path;
    this.#fields = fields;
    this.#unknown = new UnknownNames(
      {
        code: "mapping/unknown-field",
        what: { vi: `trường mà ${id} không có`, en: `a field that ${id} does not have` },
        expected: { vi: "tên một trường", en: "the name of a field" },
      },
      Object.entries(fields).map(([text, { title }]) => ({ text, alias: title.vi })),
    );
  }

  problems({ columns, values, formats, dateOnly, yearPivot, zones, numbers }: FileMapping): Problem[] {
    return [
      ...this.#each("columns", columns, (column, field, name) => columnFault(column, field, name)),
      ...this.#each("values", values, (words, field, name) => valuesFault(words, field, name)),
      ...this.#each("formats", formats, (forms, field) => formatsFault(forms, field, yearPivot)),
      ...this.#each("dateOnly", dateOnly, (_, field) => momentFault(field)),
      ...this.#each("zones", zones, (_, field) => momentFault(field)),
      ...this.#each("numbers", numbers, (_, field) => numbersFault(field)),
    ];
  }

  #each<T>(
    key: string,
    group: Readonly<Record<string, T>> | undefined,
    faultOf: (value: T, field: Field, name: string) => Fault | undefined,
  ): Problem[] {
    return Object.entries(group ?? {}).flatMap(([name, value]) => {
      const path = [...this.#path, key, name];
      const field = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
      if (field === undefined) {
        return [{ given: name, ...this.#unknown.fault(name), place: this.#yaml.locate(path, "key") }];
      }
      const fault = faultOf(value, field, name);
      return fault === undefined ? [] : [{ ...fault, place: this.#yaml.locate(path) }];
    });
  }
}

function columnFault(column: string | { value: string }, field: Field, name: string): Fault | undefined {
  if (typeof column === "string") {
    return isPersonalColumn(column) ? { ...personal, given: column } : undefined;
  }
  return targetFault(column.value, fieldReader(name, field, {}));
}

type Words = Readonly<Record<string, string | boolean | number>>;

function valuesFault(words: Words, field: Field, name: string): Fault | undefined {
  // Dates and numbers are read in the style of their column, row by row; closed lists are known now.
  if (field.type !== "code" && field.type !== "boolean") {
    return undefined;
  }
  const read = fieldReader(name, field, {});
  return Object.values(words)
    .map((target) => (target === "" ? undefined : targetFault(String(target), read)))
    .find((fault) => fault !== undefined);
}

function targetFault(target: string, read: FieldReader): Fault | undefined {
  const reading = read(target);
  return isFault(reading) ? { ...reading, given: target } : undefined;
}

const unknownEntity = {
  code: "mapping/unknown-entity",
  what: { vi: "thực thể không có", en: "an entity that does not exist" },
  expected: { vi: "mã một thực thể", en: "the id of an entity" },
} as const;
const outside = {
  code: "mapping/outside-folder",
  what: { vi: "đường dẫn ra ngoài thư mục dữ liệu", en: "a path that leaves the data folder" },
  expected: { vi: "tên tệp trong thư mục dữ liệu", en: "the name of a file inside the data folder" },
  example: "hoso.csv",
} as const;
const oneSource = {
  code: "mapping/one-source",
  what: { vi: "mỗi mục đọc từ đúng một nguồn", en: "an entry reads from exactly one source" },
  expected: { vi: "đúng một trong file, table, path", en: "exactly one of file, table and path" },
  example: "table: motcua.ho_so",
} as const;
const onlyForPaths = {
  code: "mapping/only-for-paths",
  what: { vi: "khóa chỉ dùng với path", en: "a key that goes with path alone" },
  expected: { vi: "path: đường dẫn của cổng", en: "path, of a portal" },
  example: "path: /ho-so",
} as const;
const personal = {
  code: "mapping/personal-data",
  what: { vi: "cột chứa thông tin cá nhân", en: "a column of personal data" },
  expected: {
    vi: "cột khác: chấm điểm không cần họ tên, số giấy tờ, điện thoại hay địa chỉ của ai",
    en: "another column: scoring needs no one's name, papers, telephone or address",
  },
} as const;
