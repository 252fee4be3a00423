import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts the system's Chromium if there is one, else the one that the package `@sparticuz/chromium` carries. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = systemChromium() ?? (await carriedChromium());
  // Chromium's own sandbox does not start as root, as which many build machines run; only our own pages are opened.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isExecutable);
}

async function carriedChromium(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
