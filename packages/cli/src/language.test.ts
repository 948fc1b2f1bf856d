import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./language.ts";

describe("the language", () => {
  it.each<[string, [string[], Record<string, string>], string]>([
    ["Vietnamese when nothing says otherwise", [[], {}], "vi"],
    ["what --lang asks for", [["score", "--lang", "en"], {}], "en"],
    ["what --lang= asks for", [["--lang=en", "policies"], {}], "en"],
    ["the last --lang", [["--lang", "en", "--lang=vi"], { CCHC_LANG: "en" }], "vi"],
    ["--lang before the environment", [["--lang", "vi"], { CCHC_LANG: "en", LANG: "en_US.UTF-8" }], "vi"],
    ["CCHC_LANG before the locale", [[], { CCHC_LANG: "vi", LANG: "en_US.UTF-8" }], "vi"],
    ["CCHC_LANG in capitals", [[], { CCHC_LANG: "EN" }], "en"],
    ["the locale when CCHC_LANG says nothing known", [[], { CCHC_LANG: "fr", LANG: "en_GB" }], "en"],
    ["LC_ALL before LANG", [[], { LC_ALL: "vi_VN.UTF-8", LANG: "en_US.UTF-8" }], "vi"],
    ["LANG when LC_ALL is empty", [[], { LC_ALL: "", LANG: "en_US.UTF-8" }], "en"],
    ["Vietnamese under another locale", [[], { LANG: "fr_FR.UTF-8" }], "vi"],
    ["Vietnamese under the C locale", [[], { LANG: "C.UTF-8" }], "vi"],
    ["not a locale that only begins with the letters", [[], { LANG: "eng" }], "vi"],
  ])("is %s", (_, [args, environment], language) => {
    expect(chooseLanguage(args, environment)).toBe(language);
  });
});
