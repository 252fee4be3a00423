import type { StrapiApp } from '@strapi/strapi/admin';
import { ApprovalsPanel } from './approvals/ApprovalsPanel';
import { FillIn } from './approvals/FillIn';
import { asTheyAre, YEAR } from './fields/shown';
import { YearInput } from './fields/YearInput';
import { arrangeColumns } from './lists/columns';
import { ListFilters } from './lists/ListFilters';
import { placeListFilters } from './lists/place';
import { keepPublishInSight } from './publishInSight';
import { titleRows } from './rows/titles';
import { HEADING, inSections, type Laid } from './sections/layout';
import { SectionHeading } from './sections/SectionHeading';
import { SlugInput } from './slug/SlugInput';

interface ContentManager {
  apis: { addEditViewSidePanel(panels: (panels: unknown[]) => unknown[]): void };
  injectComponent(view: string, zone: string, component: { name: string; Component: unknown }): void;
}

/** How entries look in the edit view: under headings, each field as what it is. */
export function registerEditViews(app: StrapiApp): void {
  titleRows();
  keepPublishInSight();
  placeListFilters();
  app.addFields([
    { type: HEADING, Component: SectionHeading as never },
    { type: YEAR, Component: YearInput as never },
    { type: 'uid', Component: SlugInput as never },
  ]);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, query }: Mutated) => ({
    layout: inSections(asTheyAre(layout)),
    query,
  }));
}

/** What stands beside entries and above lists; after Strapi's own parts have added their columns. */
export function bootstrapEditViews(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', arrangeColumns);
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  // Below the buttons and what is in the way of publishing.
  contentManager.apis.addEditViewSidePanel((panels) => [...panels.slice(0, 2), ApprovalsPanel, ...panels.slice(2)]);
  contentManager.injectComponent('listView', 'actions', { name: 'list-filters', Component: ListFilters });
  contentManager.injectComponent('editView', 'right-links', { name: 'fill-in', Component: FillIn });
}

interface Mutated {
  layout: Laid;
  query: unknown;
}
