import type { Page } from 'playwright-core';
import { uids } from '../support/fixtures';

/** The editor of a segment, by what the segment is called. */
export const editorOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: `Translation of ${label}`, exact: true });

/** A segment with its source, its translation and what is said about it. */
export const segmentOf = (page: Page, label: string) => page.getByRole('region', { name: label, exact: true });

/** Opens a condition side by side with its source. */
export async function openDesk(page: Page, documentId: string, locale: string): Promise<void> {
  await page.goto(`/admin/translations/${uids.CONDITION}/${documentId}/${locale}`);
  await editorOf(page, 'Summary').waitFor();
}

/** The content path of the segment in whose editor the focus is. */
export const focusedPath = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-path'));
