import type { Localized } from "@cchc/core";

/**
 * Every text of a result, by key. `{name}` stands for a value of the message.
 * A key never changes its meaning: stored results are read years later.
 */
export const messages = {
  "bands/any": {
    vi: "{value}, mọi giá trị: {points} điểm",
    en: "{value}, any value: {points} points",
  },
  "bands/between": {
    vi: "{lower} {lowerSign} {value} {upperSign} {upper}: {points} điểm",
    en: "{lower} {lowerSign} {value} {upperSign} {upper}: {points} points",
  },
  "bands/from": {
    vi: "{value} {sign} {lower}: {points} điểm",
    en: "{value} {sign} {lower}: {points} points",
  },
  "bands/up-to": {
    vi: "{value} {sign} {upper}: {points} điểm",
    en: "{value} {sign} {upper}: {points} points",
  },
  "capped-linear/from-zero": {
    vi: "tỷ lệ thuận đến mức {fullAt}: {max} điểm × {value} ÷ {fullAt} = {points}",
    en: "in proportion up to {fullAt}: {max} points × {value} ÷ {fullAt} = {points}",
  },
  "capped-linear/full": {
    vi: "{value} {sign} {fullAt}: đạt điểm tối đa, {points} điểm",
    en: "{value} {sign} {fullAt}: the maximum, {points} points",
  },
  "capped-linear/higher": {
    vi: "tỷ lệ thuận từ {zeroAt} đến {fullAt}: {max} điểm × ({value} − {zeroAt}) ÷ ({fullAt} − {zeroAt}) = {points}",
    en: "in proportion from {zeroAt} to {fullAt}: {max} points × ({value} − {zeroAt}) ÷ ({fullAt} − {zeroAt}) = {points}",
  },
  "capped-linear/lower": {
    vi: "càng thấp càng tốt, từ {zeroAt} xuống {fullAt}: {max} điểm × ({zeroAt} − {value}) ÷ ({zeroAt} − {fullAt}) = {points}",
    en: "lower is better, from {zeroAt} down to {fullAt}: {max} points × ({zeroAt} − {value}) ÷ ({zeroAt} − {fullAt}) = {points}",
  },
  "capped-linear/none": {
    vi: "{value} {sign} {zeroAt}: {points} điểm",
    en: "{value} {sign} {zeroAt}: {points} points",
  },
  "deduct/deducted": {
    vi: "điểm trừ: {max} điểm − {value} × {each} = {points}",
    en: "deducted: {max} points − {value} × {each} = {points}",
  },
  "deduct/floor": {
    vi: "điểm trừ: {max} điểm − {value} × {each}, nhưng không thấp hơn {floor}: {points} điểm",
    en: "deducted: {max} points − {value} × {each}, but not under {floor}: {points} points",
  },
  "linear/higher": {
    vi: "tỷ lệ thuận: {max} điểm × {value} = {points}",
    en: "in proportion: {max} points × {value} = {points}",
  },
  "linear/lower": {
    vi: "càng thấp càng tốt: {max} điểm × (100% − {value}) = {points}",
    en: "lower is better: {max} points × (100% − {value}) = {points}",
  },
  "lookup/case": {
    vi: "thuộc trường hợp {condition} ({facts}): {points} điểm",
    en: "the case {condition} ({facts}): {points} points",
  },
  "lookup/otherwise": {
    vi: "không thuộc trường hợp nào được tính điểm riêng ({facts}): {points} điểm",
    en: "none of the cases holds ({facts}): {points} points",
  },
  "pass-fail/fail": {
    vi: "không đạt điều kiện {condition} ({facts}): {points} điểm",
    en: "condition not met, {condition} ({facts}): {points} points",
  },
  "pass-fail/pass": {
    vi: "đạt điều kiện {condition} ({facts}): {points} điểm",
    en: "condition met, {condition} ({facts}): {points} points",
  },
  "per-count/capped": {
    vi: "{value} × {each} điểm, nhưng không vượt quá {cap}: {points} điểm",
    en: "{value} × {each} points, but not over {cap}: {points} points",
  },
  "per-count/counted": {
    vi: "{value} × {each} điểm = {points}",
    en: "{value} × {each} points = {points}",
  },
  "relative-to-leader/below": {
    vi: "chưa đạt mục tiêu {target}: {max} điểm × {share} × {value} ÷ {target} = {points}",
    en: "below the target of {target}: {max} points × {share} × {value} ÷ {target} = {points}",
  },
  "relative-to-leader/from": {
    vi: "đạt mục tiêu {target}, đơn vị dẫn đầu {leader}: {max} điểm × ({share} + (100% − {share}) × ({value} − {target}) ÷ ({leader} − {target})) = {points}",
    en: "the target of {target} is met, the best unit has {leader}: {max} points × ({share} + (100% − {share}) × ({value} − {target}) ÷ ({leader} − {target})) = {points}",
  },
  "relative-to-leader/leader": {
    vi: "đơn vị dẫn đầu với {value}: đạt điểm tối đa, {points} điểm",
    en: "the best unit, with {value}: the maximum, {points} points",
  },
} as const satisfies Record<string, Localized>;
