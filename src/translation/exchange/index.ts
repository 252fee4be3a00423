/** Exchange with CAT tools: XLIFF out and in, and never over anybody's work. */
export { type ExportRequest, exportXliff } from './exportXliff';
export { importXliff } from './importXliff';
