export { renderCard } from "./terminal/card.ts";
export { renderComparison } from "./terminal/comparison.ts";
export { type IndicatorView, renderIndicator } from "./terminal/indicator.ts";
export { renderNotes } from "./terminal/notes.ts";
export { renderRanking } from "./terminal/ranking.ts";
export type { TerminalStyle } from "./terminal/terminal-style.ts";
