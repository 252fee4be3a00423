import type { UID } from '@strapi/strapi';
import { fieldsOf, KEY, type Models } from './fields';
import { tagInline, tagPlain } from './inline';
import { type BlockNode, type InlineNode, isLeaf } from './nodes';
import type { Segment, SegmentKind } from './segment';

export type Entry = Record<string, unknown>;

const KINDS: Record<string, SegmentKind> = {
  heading: 'heading',
  quote: 'quote',
  'list-item': 'list-item',
  code: 'code',
};

/**
 * Every translatable piece of text of an entry, by its schema, in the order of the schema and of the text. Blank ones
 * are among them, so that a text that is still to come has its place; see `isBlank`.
 *
 * @param entry a row with its components populated (`textPopulate`)
 */
export function extract(models: Models, uid: UID.Schema, entry: Entry): Segment[] {
  return extractFields(models, uid, entry, { path: '', field: '', safety: false });
}

interface Around {
  /** Content path with a dot at its end, or nothing. */
  path: string;
  field: string;
  safety: boolean;
}

function extractFields(models: Models, uid: UID.Schema, row: Entry, around: Around): Segment[] {
  return fieldsOf(models, uid).flatMap(({ name, attribute, form }) => {
    const value = row[name];
    const path = `${around.path}${name}`;
    const field = `${around.field}${name}`;
    const safety = around.safety || attribute.pluginOptions?.translation?.safety === true;
    const holder = { uid, id: row.id as number | undefined, attribute: name };
    const shared = { field, safety, holder, place: path };
    const within = { path: `${path}.`, field: `${field}.`, safety };
    switch (form) {
      case 'blocks':
        return extractBlocks((value ?? []) as BlockNode[], `${path}.`, shared);
      case 'component':
        return attribute.component ? extractFields(models, attribute.component, (value ?? {}) as Entry, within) : [];
      case 'components':
        return ((value ?? []) as Entry[]).flatMap((item, index) =>
          attribute.component
            ? extractFields(models, attribute.component, item, {
                ...within,
                path: `${path}.${String(item[KEY] ?? index)}.`,
              })
            : [],
        );
      default: {
        const { maxLength } = attribute;
        const words = tagPlain(typeof value === 'string' ? value : '');
        return [{ path, kind: form, ...words, ...(maxLength && { maxLength }), ...shared }];
      }
    }
  });
}

type Shared = Pick<Segment, 'field' | 'safety' | 'holder' | 'place'>;

function extractBlocks(blocks: readonly BlockNode[], path: string, shared: Shared): Segment[] {
  return blocks.flatMap((block, index) => {
    const here = `${path}${index}`;
    if (block.image) {
      const { alternativeText, caption } = block.image;
      return [
        { path: `${here}.alternativeText`, kind: 'alternative-text', ...tagPlain(alternativeText ?? ''), ...shared },
        { path: `${here}.caption`, kind: 'caption', ...tagPlain(caption ?? ''), ...shared },
      ] satisfies Segment[];
    }
    if (!isLeaf(block)) return extractBlocks(block.children as BlockNode[], `${here}.`, shared);
    const kind = KINDS[block.type] ?? 'paragraph';
    return [{ path: here, kind, ...tagInline(block.children as InlineNode[]), ...shared }];
  });
}
