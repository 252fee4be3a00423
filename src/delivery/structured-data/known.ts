/** A node without the properties whose value is unknown or empty: structured data states only what there is. */
export function known<Node extends object>(node: Node): Node {
  const stated = Object.entries(node).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(stated) as Node;
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
