import type { Exact } from "@cchc/core";

/** A bar of a share from 0 to 1, for the eye alone: the number stands beside it. */
export function Bar({ share, tone }: { readonly share: number; readonly tone?: "low" | undefined }) {
  const width = Math.min(1, Math.max(0, share)) * 100;
  return (
    <span class={tone === undefined ? "bar" : `bar ${tone}`} aria-hidden="true">
      <span style={{ width: `${width}%` }} />
    </span>
  );
}

/** A share of a maximum as a number; 0 where there is none. */
export function shareOf(points: Exact | undefined, max: Exact): number {
  return points === undefined || max.isZero() ? 0 : points.toNumber() / max.toNumber();
}
