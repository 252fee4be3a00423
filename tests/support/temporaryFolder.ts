/**
 * Imported before the application: gives this test file a temporary folder of its own, so that what a server leaves
 * there can be counted.
 */
import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(os.tmpdir(), 'test-'));
// Jest's tests have an environment of their own, which Node does not look into.
const spy = jest.spyOn(os, 'tmpdir').mockReturnValue(folder);
afterAll(() => spy.mockRestore());

/** Paths of the files in it, at any depth. */
export function temporaryFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
