import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addStyle } from '../parts/addStyle';
import { ReleasesPanel } from '../publishing/releases/entry/ReleasesPanel';
import { AssignmentsPanel } from './assignments/AssignmentsPanel';

interface ContentManager {
  apis: { addEditViewSidePanel(panels: (panels: unknown[]) => unknown[]): void };
}

/** First on the homepage, where nobody has arranged it: what needs the person. */
export function registerWorklist(app: StrapiApp): void {
  const whatNeedsMe = {
    // Of the widget that this one took the place of: whoever arranged their homepage with it finds this one there.
    id: 'published-over-a-blocker',
    pluginId: 'publishing',
    icon: Clock,
    title: { id: 'worklist.widget', defaultMessage: 'What needs me' },
    component: async () => (await import('./widget/WorklistWidget')).WorklistWidget,
  };
  app.widgets.register((widgets) => [whatNeedsMe, ...widgets]);
  // Strapi cuts each widget off at one height, in the middle of its row (WidgetRoot.js); nobody looks for what needs them
  // below an edge.
  addStyle(`
    [data-strapi-widget-id='plugin::${whatNeedsMe.pluginId}.${whatNeedsMe.id}'] main { height: auto; }
    [data-strapi-widget-id] { align-self: stretch; }
  `);
}

/** Beside an entry: who takes care of it. Call it after the panels of publishing are there. */
export function bootstrapWorklist(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManager;
  apis.addEditViewSidePanel((panels) =>
    panels.flatMap((one) => (one === ReleasesPanel ? [one, AssignmentsPanel] : [one])),
  );
}
