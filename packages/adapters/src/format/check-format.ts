import { type Problem, surveyAnswer } from "@cchc/core";
import { isPersonalColumn } from "../mapping/personal-columns.ts";
import type { FileMapping } from "../mapping/record-mapping.ts";
import type { YamlPath, YamlText } from "../mapping/yaml-text.ts";
import type { FormatId } from "./format-id.ts";

const entitiesOf: Readonly<Record<FormatId, readonly string[]>> = {
  "bieu-ii06a": ["ii06a-report"],
  "sipas-sheet": ["survey-response", "survey-answer"],
  "dong-bo-ho-so-mc": ["case-file"],
  "cap-nhat-tien-do-ho-so-mc": ["case-step"],
};
const sheetKeys = ["survey", "scale", "questions"] as const;
const factors: readonly string[] = surveyAnswer.fields.factor.values.map(({ code }) => code);

/** What is wrong with what a mapping says of a form of the field. */
export function formatProblems(yaml: YamlText, path: YamlPath, file: FileMapping): readonly Problem[] {
  const { format, entity } = file;
  if (format !== undefined && !entitiesOf[format].includes(entity)) {
    return [{ ...otherEntity(format), given: entity, place: yaml.locate([...path, "entity"]) }];
  }
  const isSheet = format === "sipas-sheet";
  const missing = sheetKeys.filter((key) => isSheet && file[key] === undefined);
  const idle = sheetKeys.filter((key) => !isSheet && file[key] !== undefined);
  return [
    ...missing.map((key) => ({ ...needsKey(key), place: yaml.locate(path) })),
    ...idle.map((key) => ({ ...idleKey, given: key, place: yaml.locate([...path, key], "key") })),
    ...Object.entries(file.questions ?? {}).flatMap(([column, factor]) => {
      const fault = questionFault(column, factor);
      return fault === undefined ? [] : [{ ...fault, place: yaml.locate([...path, "questions", column]) }];
    }),
  ];
}

function questionFault(column: string, factor: string): Problem | undefined {
  if (isPersonalColumn(column)) {
    return {
      code: "mapping/personal-data",
      what: { vi: "cột chứa thông tin cá nhân", en: "a column of personal data" },
      given: column,
      expected: { vi: "cột của một câu hỏi", en: "the column of a question" },
    };
  }
  return factors.includes(factor)
    ? undefined
    : {
        code: "mapping/unknown-question",
        what: { vi: "không rõ câu hỏi về điều gì", en: "it is not known what the question is about" },
        given: factor,
        expected: { vi: `một trong: ${factors.join(", ")}`, en: `one of ${factors.join(", ")}` },
        example: "access",
      };
}

function otherEntity(format: FormatId): Problem {
  const list = entitiesOf[format].join(", ");
  return {
    code: "mapping/format-entity",
    what: { vi: `biểu ${format} không chứa thực thể này`, en: `the form ${format} does not hold this entity` },
    expected: { vi: `một trong: ${list}`, en: `one of ${list}` },
  };
}

function needsKey(key: (typeof sheetKeys)[number]): Problem {
  const examples = { survey: "survey: KS-2026", scale: "scale: 5", questions: "questions: { C1: access }" };
  return {
    code: "mapping/format-needs",
    what: { vi: `phiếu khảo sát thiếu ${key}`, en: `a survey sheet needs ${key}` },
    expected: { vi: `${key} do người khai cột ghi ra, không đoán`, en: `${key}, stated by whoever writes the mapping` },
    example: examples[key],
  };
}

const idleKey: Problem = {
  code: "mapping/format-key",
  what: { vi: "chỉ dùng với format: sipas-sheet", en: "only for format: sipas-sheet" },
  expected: { vi: "format: sipas-sheet, hoặc bỏ dòng này", en: "format: sipas-sheet, or no such line" },
};
