/**
 * Columns of a list, to which Strapi adds the status at the end, after every hook (ListViewPage.js of the content
 * manager: `displayedHeaders.map(…)`, then `push`): out of sight on most screens. Here it comes first.
 */
export class StatusFirst<Column> extends Array<Column> {
  override push(...columns: Column[]): number {
    return this.unshift(...columns);
  }
}
