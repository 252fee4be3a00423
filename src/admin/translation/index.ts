import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { TranslationPanel } from './panel/TranslationPanel';
import { askWhenSaving } from './reach/askWhenSaving';
import { ReachAtSaving } from './reach/ReachAtSaving';

interface ContentManager {
  apis: { addEditViewSidePanel(panels: unknown[]): void };
  injectComponent(view: string, zone: string, component: { name: string; Component: unknown }): void;
}

/** Address of the translators' pages within the admin panel. */
const TRANSLATIONS = '/translations';

/** The translators' desk in the admin panel: a page, a widget on the homepage, and a panel beside every entry. */
export function registerTranslation(app: StrapiApp): void {
  app.addMenuLink({
    to: TRANSLATIONS.slice(1),
    icon: Earth,
    intlLabel: { id: 'translation.menu', defaultMessage: 'Translations' },
    permissions: [],
    position: 3,
    Component: () => import('./pages'),
  });
  const toTranslate = {
    id: 'to-translate',
    pluginId: 'translation',
    icon: Earth,
    title: { id: 'translation.widget', defaultMessage: 'To translate' },
    link: { label: { id: 'translation.widget.link', defaultMessage: 'Open Translations' }, href: TRANSLATIONS },
    component: async () => (await import('./widget/TranslationWidget')).TranslationWidget,
  };
  // Ahead of Strapi's own, where nobody has arranged their homepage.
  app.widgets.register((widgets) => [toTranslate, ...widgets]);
}

export function bootstrapTranslation(app: StrapiApp): void {
  contentManagerOf(app).apis.addEditViewSidePanel([TranslationPanel]);
}

/** Asks, when the source is saved, how far its edits reach. Call it after whatever else extends how a save is sent. */
export function bootstrapReach(app: StrapiApp): void {
  askWhenSaving();
  contentManagerOf(app).injectComponent('editView', 'right-links', { name: 'reach', Component: ReachAtSaving });
}

function contentManagerOf(app: StrapiApp): ContentManager {
  return app.getPlugin('content-manager') as unknown as ContentManager;
}
