export { renderCard } from "./terminal/card.ts";
export { renderComparison } from "./terminal/comparison.ts";
export { renderEvidence } from "./terminal/evidence.ts";
export { type IndicatorView, renderIndicator } from "./terminal/indicator.ts";
export { renderNotes } from "./terminal/notes.ts";
export { renderPolicy } from "./terminal/policy.ts";
export { renderRanking } from "./terminal/ranking.ts";
export { type RecordView, renderRecord } from "./terminal/record.ts";
export type { TerminalStyle } from "./terminal/terminal-style.ts";
