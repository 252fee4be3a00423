/** Two at most: a third one takes the place of the one that was chosen first. */
export function selected(chosen: readonly number[], id: number): number[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  return [...chosen.slice(-1), id];
}
