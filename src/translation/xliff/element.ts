/** An element while its file is read: only the unit at hand is kept as a tree. */
export interface Element {
  /** Name without prefix. */
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  children: (string | Element)[];
  line: number;
}

export function childrenNamed({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
}

export function childNamed(element: Element, name: string): Element | undefined {
  return childrenNamed(element, name)[0];
}

/** All text in it, tags aside. */
export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
