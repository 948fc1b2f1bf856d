import type { Localized } from "@cchc/core";
import type { TableColumns } from "../source/table.ts";

/** One column of a list of units. */
export interface UnitColumn {
  readonly name: string;
  readonly required: boolean;
  readonly title: Localized;
  readonly meaning: Localized;
}

/** Columns of a list of units: one row is one unit. */
export const unitColumnList: readonly UnitColumn[] = [
  {
    name: "unit",
    required: true,
    title: { vi: "Mã đơn vị", en: "Unit code" },
    meaning: { vi: "Mã mà các trang khác ghi cho đơn vị", en: "The code by which the other sheets name the unit" },
  },
  {
    name: "name",
    required: true,
    title: { vi: "Tên đơn vị", en: "Name of the unit" },
    meaning: { vi: "Tên đầy đủ của cơ quan, đơn vị", en: "Full name of the unit or agency" },
  },
  {
    name: "level",
    required: true,
    title: { vi: "Cấp", en: "Level" },
    meaning: { vi: "Cấp để xếp hạng: commune, department …", en: "Level to be ranked in: commune, department …" },
  },
  {
    name: "parent",
    required: false,
    title: { vi: "Mã đơn vị cấp trên", en: "Code of the unit above" },
    meaning: { vi: "Mã đơn vị cấp trên, nếu có", en: "Code of the unit above, if any" },
  },
  {
    name: "unitCode",
    required: false,
    title: { vi: "Mã đơn vị hành chính", en: "Administrative unit code" },
    meaning: {
      vi: "Mã trong danh mục đơn vị hành chính, nếu mã ở trên là mã khác",
      en: "Code in the register of administrative units, if the one above is another",
    },
  },
];

const named = (required: boolean) => unitColumnList.filter((one) => one.required === required).map(({ name }) => name);

/** Columns of `units.csv` and of a sheet of units. */
export const unitsColumns: TableColumns = {
  required: named(true),
  optional: named(false),
  aliases: new Map(unitColumnList.map(({ name, title }) => [name, [title.vi, title.en]])),
};
