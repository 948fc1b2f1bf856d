import { defineEntity, type RecordOf } from "./entity.ts";

/** What a unit is like on a day: numbers that other counts are divided by. The newest record not after a day holds on it. */
export const unitFacts = defineEntity({
  id: "unit-facts",
  title: { vi: "Số liệu cơ bản của đơn vị", en: "Facts about a unit" },
  meaning: {
    vi: "Quy mô của đơn vị tại một ngày; mỗi lần thay đổi là một bản ghi mới",
    en: "Size of a unit on a day; every change is a new record",
  },
  fields: {
    asOf: {
      type: "date",
      required: true,
      title: { vi: "Tại ngày", en: "As of" },
      meaning: { vi: "Ngày mà các số này đúng", en: "Day on which these numbers hold" },
    },
    villages: {
      type: "whole",
      unit: { vi: "thôn, tổ dân phố", en: "villages" },
      title: { vi: "Số thôn, tổ dân phố", en: "Villages" },
      meaning: { vi: "Số thôn, tổ dân phố", en: "Villages and residential groups" },
    },
    population: {
      type: "whole",
      unit: { vi: "người", en: "people" },
      title: { vi: "Dân số", en: "Population" },
      meaning: { vi: "Số nhân khẩu thường trú", en: "Permanent residents" },
    },
    households: {
      type: "whole",
      unit: { vi: "hộ", en: "households" },
      title: { vi: "Số hộ", en: "Households" },
      meaning: { vi: "Số hộ gia đình", en: "Households" },
    },
    staffQuota: {
      type: "whole",
      unit: { vi: "người", en: "people" },
      title: { vi: "Biên chế được giao", en: "Staff quota" },
      meaning: {
        vi: "Số cán bộ, công chức được cấp có thẩm quyền giao",
        en: "Officials and civil servants that the unit was allotted",
      },
      source: "Quyết định giao biên chế của cấp có thẩm quyền",
    },
    departments: {
      type: "whole",
      unit: { vi: "bộ phận", en: "departments" },
      title: { vi: "Số bộ phận chuyên môn", en: "Departments" },
      meaning: {
        vi: "Số phòng, bộ phận chuyên môn thuộc UBND xã",
        en: "Departments and sections of the People's Committee",
      },
    },
  },
});

/** A record of {@link unitFacts}. */
export type UnitFacts = RecordOf<typeof unitFacts>;
