/** Things by the code of their unit, in their order. */
export function groupByUnit<T extends { readonly unit: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.unit);
    if (group === undefined) {
      groups.set(thing.unit, [thing]);
    } else {
      group.push(thing);
    }
  }
  return groups;
}
