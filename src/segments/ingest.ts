import type { UID } from '@strapi/strapi';
import type { Code } from '../tagged-text';
import type { Entry } from './extract';
import { type Field, fieldsOf, KEY, type Models } from './fields';
import { untagInline, untagPlain } from './inline';
import { type BlockNode, type InlineNode, isLeaf, type TextNode } from './nodes';

export interface Ingestion {
  /** The row of the source language, with its components: it decides the structure. */
  source: Entry;
  /** The row of the translation as it is, if there is one. */
  target: Entry | undefined;
  /** Content path of the source → that of its counterpart in the translation (`align`). */
  counterparts: ReadonlyMap<string, string>;
  /** New texts by content path of the source, as tagged text with the numbers of the source's tags. */
  texts: ReadonlyMap<string, { text: string; codes: readonly Code[] }>;
  /** Members that the blocks of these texts get besides, for example the language they are in. */
  blockMembers?: Record<string, unknown>;
  /** Paths of the translation whose texts are left out. */
  dropped?: ReadonlySet<string>;
}

/**
 * Puts translated texts into an entry; the inverse of `extract`.
 *
 * Rich text and lists of components take the structure of the source; what is not translated yet is blank in rich
 * text and left out in lists; what only the translation has stays where it was, so nothing is ever lost.
 *
 * @returns the attributes that changed, ready for Strapi's document service
 * @throws TaggedTextError for a tag that the source has not
 */
export function ingest(models: Models, uid: UID.Schema, ingestion: Ingestion): Entry {
  return ingestFields(models, uid, ingestion, { source: ingestion.source, target: ingestion.target, path: '' });
}

interface Position {
  source: Entry;
  target: Entry | undefined;
  path: string;
}

function ingestFields(models: Models, uid: UID.Schema, all: Ingestion, { source, target, path }: Position): Entry {
  const paths = [...all.texts.keys(), ...(all.dropped ?? [])];
  const changed = fieldsOf(models, uid).flatMap((field): [string, unknown][] => {
    const here = `${path}${field.name}`;
    if (!paths.some((one) => one === here || one.startsWith(`${here}.`))) return [];
    return [[field.name, ingestField(models, field, all, { source, target, path: here })]];
  });
  return Object.fromEntries(changed);
}

function ingestField(models: Models, field: Field, all: Ingestion, { source, target, path }: Position): unknown {
  const { name, form, attribute } = field;
  const sourceValue = source[name];
  const targetValue = target?.[name];
  if (form === 'blocks') {
    const side = { nodes: (sourceValue ?? []) as BlockNode[], path: `${path}.` };
    return ingestBlocks(all, side, { nodes: (targetValue ?? []) as BlockNode[], path: `${path}.` });
  }
  if (form === 'component' && attribute.component) {
    return item(models, attribute.component, all, {
      source: (sourceValue ?? {}) as Entry,
      target: (targetValue ?? undefined) as Entry | undefined,
      path: `${path}.`,
    });
  }
  if (form === 'components' && attribute.component)
    return ingestItems(models, attribute.component, all, {
      path,
      sources: (sourceValue ?? []) as Entry[],
      targets: (targetValue ?? []) as Entry[],
    });
  const words = all.texts.get(path);
  if (words) return untagPlain(words.text, words.codes);
  return all.dropped?.has(path) ? '' : targetValue;
}

function ingestItems(
  models: Models,
  component: UID.Component,
  all: Ingestion,
  { path, sources, targets }: { path: string; sources: Entry[]; targets: Entry[] },
): Entry[] {
  const keyOf = (one: Entry, index: number) => String(one[KEY] ?? index);
  const targetByKey = new Map(targets.map((one, index) => [keyOf(one, index), one]));
  const translated = sources.flatMap((source, index) => {
    const key = keyOf(source, index);
    const target = targetByKey.get(key);
    targetByKey.delete(key);
    const built = item(models, component, all, { source, target, path: `${path}.${key}.` });
    return target || Object.keys(built).length > 0 ? [{ ...built, [KEY]: source[KEY] }] : [];
  });
  return [...translated, ...[...targetByKey.values()].map((own) => textOf(models, component, own))];
}

/** A component with its id, so that its row is kept, its texts as they are, and the new ones. */
function item(models: Models, component: UID.Component, all: Ingestion, position: Position): Entry {
  const kept = position.target ? textOf(models, component, position.target) : {};
  return { ...kept, ...ingestFields(models, component, all, position) };
}

function textOf(models: Models, component: UID.Component, row: Entry): Entry {
  const names = ['id', KEY, ...fieldsOf(models, component).map(({ name }) => name)];
  return Object.fromEntries(names.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]));
}

/** Blocks of one level, and the content path in front of their positions. */
interface Side {
  nodes: readonly BlockNode[];
  path: string;
}

function ingestBlocks(all: Ingestion, source: Side, target: Side): BlockNode[] {
  const indexes = source.nodes.map((node, index) => counterpartIndex(all, `${source.path}${index}`, node, target.path));
  const built = source.nodes.map((node, index) => {
    const path = `${source.path}${index}`;
    const counterpart = target.nodes[indexes[index] ?? -1];
    if (node.image) return { ...node, image: { ...node.image, ...pictureTexts(all, path, counterpart) } };
    if (isLeaf(node)) {
      const members = all.texts.has(path) ? all.blockMembers : undefined;
      return { ...node, ...members, children: leafChildren(all, path, node, counterpart) };
    }
    const children = { nodes: (counterpart && !isLeaf(counterpart) ? counterpart.children : []) as BlockNode[] };
    return {
      ...node,
      children: ingestBlocks(
        all,
        { nodes: node.children as BlockNode[], path: `${path}.` },
        { ...children, path: `${target.path}${indexes[index] ?? ''}.` },
      ),
    };
  });
  const kept = target.nodes.map((node, index) => undropped(all, `${target.path}${index}`, node));
  return withSurplus(built, kept, indexes);
}

/** A block of the translation without what is left out of it. */
function undropped(all: Ingestion, path: string, node: BlockNode): BlockNode | undefined {
  if (node.image || isLeaf(node))
    return leafPaths(path, node).some((leaf) => all.dropped?.has(leaf)) ? undefined : node;
  const children = node.children as BlockNode[];
  return { ...node, children: children.flatMap((child, index) => undropped(all, `${path}.${index}`, child) ?? []) };
}

/** Position of the block, in the translation, that holds the counterpart of this one or of the first leaf within it. */
function counterpartIndex(all: Ingestion, path: string, node: BlockNode, targetPath: string): number | undefined {
  for (const leaf of leafPaths(path, node)) {
    const counterpart = all.counterparts.get(leaf);
    if (counterpart?.startsWith(targetPath)) return Number.parseInt(counterpart.slice(targetPath.length), 10);
  }
  return undefined;
}

function leafPaths(path: string, node: BlockNode): string[] {
  if (node.image) return [`${path}.alternativeText`, `${path}.caption`];
  if (isLeaf(node)) return [path];
  return (node.children as BlockNode[]).flatMap((child, index) => leafPaths(`${path}.${index}`, child));
}

function leafChildren(all: Ingestion, path: string, source: BlockNode, target: BlockNode | undefined): InlineNode[] {
  const words = all.texts.get(path);
  const model = source.children as InlineNode[];
  if (source.type === 'code') return model;
  if (words) return untagInline(words.text, words.codes, model);
  return target && isLeaf(target) && !isDropped(all, path)
    ? (target.children as InlineNode[])
    : [{ type: 'text', text: '' }];
}

/** Whether what stands in the place of a text of the source is left out. */
function isDropped({ counterparts, dropped }: Ingestion, path: string): boolean {
  const counterpart = counterparts.get(path);
  return counterpart !== undefined && dropped?.has(counterpart) === true;
}

function pictureTexts(all: Ingestion, path: string, target: BlockNode | undefined): Entry {
  const text = (name: 'alternativeText' | 'caption') => {
    const here = `${path}.${name}`;
    const words = all.texts.get(here);
    if (words) return untagPlain(words.text, words.codes);
    return isDropped(all, here) ? null : (target?.image?.[name] ?? null);
  };
  return { alternativeText: text('alternativeText'), caption: text('caption') };
}

/** Puts what only the translation has behind what it followed there. */
function withSurplus(
  built: readonly BlockNode[],
  targets: readonly (BlockNode | undefined)[],
  counterparts: readonly (number | undefined)[],
): BlockNode[] {
  const own = targets.flatMap((node, index) =>
    counterparts.includes(index) || !node || !hasContent(node) ? [] : [{ node, after: followed(index, counterparts) }],
  );
  const behind = (position: number) => own.filter(({ after }) => after === position).map(({ node }) => node);
  return [...behind(-1), ...built.flatMap((node, index) => [node, ...behind(index)])];
}

function followed(index: number, counterparts: readonly (number | undefined)[]): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const position = counterparts.indexOf(before);
    if (position >= 0) return position;
  }
  return -1;
}

/** A picture says something without words, too. */
function hasContent(node: BlockNode | InlineNode): boolean {
  if (node.type === 'text') return (node as TextNode).text.trim() !== '';
  const { image, children } = node as BlockNode;
  return image !== undefined || children.some(hasContent);
}
