import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../support/root';
import { slowness } from '../support/slowness';

interface Pattern {
  where: string;
  pattern: RegExp;
}

/** Patterns that take longer than a text is long, with the reason why nobody can make them. */
const BOUNDED: Record<string, string> = {
  '/\\/+$/': 'addresses of the operator, or of 500 characters at most (delivery/base.ts)',
};

/** Every pattern written out in the server's sources, and in the schemas of its content. */
function patterns(): Pattern[] {
  const files = ['src', 'config', 'database'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return files.flatMap((file) => {
    const text = () => readFileSync(path.join(ROOT, file), 'utf8');
    if (/\.tsx?$/.test(file)) return literalsIn(file, text());
    if (file.endsWith('.json') && file.startsWith('src'))
      return [...text().matchAll(/"regex":\s*("(?:[^"\\]|\\.)*")/g)].map(([, written = '""']) => ({
        where: file,
        pattern: new RegExp(JSON.parse(written) as string),
      }));
    return [];
  });
}

function literalsIn(file: string, text: string): Pattern[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${file}:${line} ${node.text}`, pattern: new RegExp(pattern, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Repeated, each of these is what some pattern matches almost: letters, digits, separators, quotes, markup. */
const PIECES = [
  ...'aA1 .-,/\n<"=%\'n>{&;_[]é\u0301\u00a0\\:()#?|\t~`',
  ...['a ', 'a.', 'a-', '1.', '1,', '1-', '1 ', '1/', '. ', ' >', 'a>', 'a=', 'a,', '{a', '<a', '&a', '//', 'a:', '="'],
  ...[" a='", "n'", '!a', 'a!', '\r\n', '<g id="', '-a', 'a_', 'a>a', 'a>a,', 'a=off,', '{type}'],
];
const LENGTH = 20_000;

/** The piece that makes a pattern slow, if one does. */
function slowOn(pattern: RegExp): { ms: number; piece: string } | undefined {
  for (const piece of PIECES) {
    for (const [before, after] of [
      ['', '\0'],
      ['a', '!'],
      ['/', ' '],
    ]) {
      const search = (length: number) => {
        const text = before + piece.repeat(Math.ceil(length / piece.length)) + after;
        text.search(pattern);
        if (pattern.global) text.replace(pattern, '');
      };
      const ms = slowness(search, LENGTH, 50);
      if (ms > 0) return { ms, piece };
    }
  }
  return undefined;
}

const all = patterns();

test('the sources hold patterns', () => {
  expect(all.length).toBeGreaterThan(50);
});

test('no pattern takes 50 ms for 20,000 hostile characters', () => {
  const slow = all
    .filter(({ pattern }) => !(String(pattern) in BOUNDED))
    .flatMap(({ where, pattern }) => {
      const found = slowOn(pattern);
      return found ? [{ where, ...found }] : [];
    });
  expect(slow).toEqual([]);
});

test('what looks for slow patterns finds one', () => {
  expect(slowOn(/\/+$/)?.piece).toBe('/');
});
