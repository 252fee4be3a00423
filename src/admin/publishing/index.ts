import { ArrowClockwise, Rocket } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Action } from './consequences/action';
import { askFirst } from './consequences/askFirst';
import { HistoryPanel } from './history/HistoryPanel';
import { addServedColumn } from './lists/servedColumn';
import { ArriveAtField } from './previews/ArriveAtField';
import { BesidePreview } from './previews/BesidePreview';
import { SharePanel } from './previews/SharePanel';
import { ReadinessPanel } from './readiness/ReadinessPanel';
import { RELEASES } from './releases/addresses';
import { addChosen } from './releases/chosen-entries/addChosen';
import { ReleasesPanel } from './releases/entry/ReleasesPanel';
import { PUBLISHES } from './releases/useMayPublish';
import { KeepingEdits } from './saving/KeepingEdits';
import { readAgainThrough } from './saving/readAgain';
import { watchSaves } from './saving/watchSaves';

interface ContentManager {
  apis: {
    addEditViewSidePanel(panels: (panels: unknown[]) => unknown[]): void;
    addDocumentAction(actions: (actions: Action[]) => Action[]): void;
    addBulkAction(actions: (actions: Action[]) => Action[]): void;
  };
  injectComponent(view: string, zone: string, component: { name: string; Component: unknown }): void;
}

/** What the marketing team sees of publishing: releases, a page of deleted entries, and a column in every list. */
export function registerPublishing(app: StrapiApp): void {
  readAgainThrough(app); // `bootstrap` gets a part of the application, without its store
  app.addMenuLink({
    to: RELEASES.slice(1),
    icon: Rocket,
    intlLabel: { id: 'publishing.releases', defaultMessage: 'Releases' },
    // For those whose role publishes something, whatever it is.
    permissions: [{ action: PUBLISHES, subject: undefined }] as never,
    position: 3,
    Component: () => import('./releases/Pages'),
  });
  app.addMenuLink({
    to: 'deleted-entries',
    icon: ArrowClockwise,
    intlLabel: { id: 'publishing.deleted', defaultMessage: 'Deleted entries' },
    permissions: [],
    position: 4,
    Component: () => import('./deleted/DeletedPage'),
  });
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addServedColumn);
}

/** In the edit view: whether an entry is ready, its releases, its history, saves that lose nothing, and a question before it is gone. */
export function bootstrapPublishing(app: StrapiApp): void {
  watchSaves();
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  const { addEditViewSidePanel, addDocumentAction, addBulkAction } = contentManager.apis;
  // Below the buttons that save and publish.
  addEditViewSidePanel(([buttons, ...others]) => [
    buttons,
    ReadinessPanel,
    ReleasesPanel,
    HistoryPanel,
    SharePanel,
    ...others,
  ]);
  addDocumentAction((actions) => actions.map(askFirstUnlessItPublishes));
  addBulkAction((actions) => [...actions.map(askFirstUnlessItPublishes), addChosen]);
  contentManager.injectComponent('editView', 'right-links', { name: 'keeping-edits', Component: KeepingEdits });
  contentManager.injectComponent('editView', 'right-links', { name: 'arrive-at-field', Component: ArriveAtField });
  contentManager.injectComponent('preview', 'actions', { name: 'beside-preview', Component: BesidePreview });
}

/** Publishing has the panel beside it, and Strapi looks for its own action by its name. */
function askFirstUnlessItPublishes(action: Action): Action {
  return action.type === 'publish' || action.type === 'update' ? action : askFirst(action);
}
