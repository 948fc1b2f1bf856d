/** A line of a text page: its label and what stands behind it. */
export type LabelledLine = readonly [label: string, text: string];
