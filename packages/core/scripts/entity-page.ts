import { entities } from "../src/entity/entities.ts";
import type { Entity } from "../src/entity/entity.ts";
import type { Field } from "../src/entity/field.ts";
import { fieldTypeWords } from "../src/entity/field-words.ts";
import type { DerivedFact } from "../src/measure/derived/derived-fact.ts";
import { derivedFactsOf } from "../src/measure/derived/derived-facts.ts";
import { periodFacts } from "../src/measure/derived/period-facts.ts";
import type { Localized } from "../src/text.ts";
import { table } from "./markdown-table.ts";

const intro = `# Data dictionary / Từ điển dữ liệu

What a record of each entity may hold. Written by \`npm run generate\` from the definitions in \`packages/core/src/entity/\`; change them there.
How records are counted is in [Measures](measures.md).

Các trường của mỗi thực thể. Trang này được tạo từ các định nghĩa trong mã nguồn. Cách đếm xem [Số đo](measures.md).

- A field in **bold** is required: a record without it is rejected. / Trường in **đậm** là bắt buộc: thiếu thì bản ghi bị loại.
- No entity has a name, number or address of a citizen. / Không thực thể nào có họ tên, số giấy tờ hay địa chỉ của công dân.
- Official codes stand in brackets after a value. / Mã trong định dạng chính thức đặt trong ngoặc sau giá trị.
`;

/** The data dictionary: every entity with its fields, their values, and what is derived from them. */
export function entityPage(): string {
  const all = [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const contents = table(
    ["Entity", "Thực thể", "Meaning", "Fields"],
    all.map(({ id, title, meaning, fields }) => [
      `[\`${id}\`](#${id})`,
      title.vi,
      meaning.en,
      `${Object.keys(fields).length}`,
    ]),
  );
  return [intro, contents, ...all.map(entitySection)].join("\n");
}

function entitySection(entity: Entity): string {
  const { id, title, meaning, fields } = entity;
  const rows = Object.entries(fields).map(([name, field]) => [
    field.required === true ? `**\`${name}\`**` : `\`${name}\``,
    typeText(field),
    `${field.title.vi}: ${lowerFirst(field.meaning.vi)}`,
    `${field.title.en}: ${lowerFirst(field.meaning.en)}`,
    field.source ?? "",
  ]);
  return [
    `## ${id}\n`,
    `**${title.vi}**: ${lowerFirst(meaning.vi)}.\n`,
    `**${title.en}**: ${lowerFirst(meaning.en)}.\n`,
    table(["Field", "Type / Kiểu", "Tiếng Việt", "English", "Source / Nguồn"], rows),
    ...valuesOf(entity),
    ...orderOf(entity),
    ...factsOf(entity),
  ].join("\n");
}

function typeText(field: Field): string {
  const { type, unit, ahead } = fieldTypeWords(field);
  const both = ({ en, vi }: Localized) => `${en} / ${vi}`;
  const measured = unit === undefined ? "" : `, ${unit.vi} / ${unit.en}`;
  return `${both(type)}${measured}${ahead === undefined ? "" : `; ${both(ahead)}`}`;
}

function valuesOf({ fields }: Entity): string[] {
  const rows = Object.entries(fields).flatMap(([name, field]) =>
    field.type === "code"
      ? field.values.map(({ code, official, title }) => [
          `\`${name}\``,
          `\`${code}\`${official === undefined ? "" : ` (${official})`}`,
          title.vi,
          title.en,
        ])
      : [],
  );
  return rows.length === 0 ? [] : [table(["Field", "Value / Giá trị", "Tiếng Việt", "English"], rows)];
}

function orderOf({ order = [] }: Entity): string[] {
  const pairs = order.map(([earlier, later]) => `\`${earlier}\` ≤ \`${later}\``).join(", ");
  return order.length === 0 ? [] : [`In this order, or the record is wrong / Đúng thứ tự này: ${pairs}.\n`];
}

/** Derived facts of the entity alone; those of the period, which every entity has, are on the page of measures. */
function factsOf({ id }: Entity): string[] {
  const shared = new Set(periodFacts.map(({ name }) => name));
  const own = derivedFactsOf(id).filter(({ name }) => !shared.has(name));
  return own.length === 0 ? [] : ["Derived, for conditions and figures / Dữ kiện suy ra:\n", factTable(own)];
}

/** Derived facts by name, type and titles. */
export function factTable(facts: readonly DerivedFact[]): string {
  return table(
    ["Fact", "Type", "Tiếng Việt", "English"],
    facts.map(({ name, type, title, values = [] }) => [
      `\`${name}\``,
      [type, ...values.map((value) => `\`${value}\``)].join(values.length === 0 ? "" : " "),
      title.vi,
      title.en,
    ]),
  );
}

/** `Một hồ sơ` reads on after a colon as `một hồ sơ`; an abbreviation stays as it is. */
function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toLowerCase() ? `${first.toLowerCase()}${text.slice(first.length)}` : text;
}
