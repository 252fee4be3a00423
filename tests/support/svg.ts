export interface SvgElement {
  name: string;
  attributes: Record<string, string>;
  inner: string;
}

/** The picture's elements as tags with attributes and depth; throws when they do not nest, as XML would. */
export function elements(svg: string): SvgElement[] {
  const found: (SvgElement & { start: number })[] = [];
  const open: number[] = [];
  for (const tag of svg.matchAll(/<(\/?)([\w]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g)) {
    const [whole, closing, name = '', attributes = '', selfClosing] = tag;
    if (closing) {
      const element = found[open.pop() ?? -1];
      if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`);
      element.inner = svg.slice(element.start, tag.index);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    found.push({ name, attributes: Object.fromEntries(pairs), inner: '', start: tag.index + whole.length });
    if (!selfClosing) open.push(found.length - 1);
  }
  if (open.length > 0) throw new Error('an element stays open');
  if (svg.replace(/<\/?[\w]+(?: [\w:-]+="[^"<]*")*\/?>/g, '').includes('<')) throw new Error('a stray <');
  return found;
}

/** Those of one class. */
export function ofClass(svg: string, name: string): SvgElement[] {
  return elements(svg).filter(({ attributes }) => attributes.class === name);
}

/** What is within the element of an id. */
export function innerOf(svg: string, id: string): string | undefined {
  return elements(svg).find(({ attributes }) => attributes.id === id)?.inner;
}
