import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './root';

/** The code block of the README that holds some words. */
export function blockOfReadme(holding: string): string {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```(?:ts|js)\n(.*?)```/gs)].map(([, code = '']) => code);
  const found = blocks.find((block) => block.includes(holding));
  if (!found) throw new Error(`The README has no code with ${holding}.`);
  return found;
}

/** The same as a module, with what it imports given by name. */
export function moduleOfReadme<Exports>(holding: string, modules: Readonly<Record<string, unknown>>): Exports {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  const { outputText } = ts.transpileModule(blockOfReadme(holding), { compilerOptions });
  const module = { exports: {} };
  new Function('require', 'exports', 'module', outputText)((name: string) => modules[name], module.exports, module);
  return module.exports as Exports;
}
