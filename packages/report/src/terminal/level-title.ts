import type { Language, Localized } from "@cchc/core";
import { nameText } from "./safe-text.ts";

const titles: Readonly<Record<string, Localized>> = {
  province: { vi: "Toàn tỉnh", en: "Province" },
  department: { vi: "Sở, ban, ngành", en: "Departments" },
  commune: { vi: "Xã, phường, đặc khu", en: "Communes" },
  unit: { vi: "Đơn vị", en: "Units" },
};

/** Heading for the units of a level; a level that is not one of ours is printed as it was given. */
export function levelTitle(level: string, language: Language): string {
  return (Object.hasOwn(titles, level) ? titles[level] : undefined)?.[language] ?? nameText(level, language);
}
