import type { StrapiApp } from '@strapi/strapi/admin';
import { CHOICES } from '../labels/choices';
import { registerBodyMap } from './body-map';
import { registerBrand } from './brand';
import { bootstrapEditViews, registerEditViews } from './edit-views';
import { bootstrapPublishing, registerPublishing } from './publishing';
import { registerSharedFacts } from './shared-facts';
import { bootstrapReach, bootstrapTranslation, registerTranslation } from './translation';
import { registerWebhooks } from './webhooks';
import { bootstrapWorklist, registerWorklist } from './worklist';

export default {
  config: { tutorials: false, notifications: { releases: false }, translations: { en: CHOICES } },
  register(app: StrapiApp) {
    registerBodyMap(app); // markers are set on the figure that the public sees
    registerBrand(app); // whose panel it is
    registerSharedFacts(app); // facts are read-only in every language but the default one
    registerEditViews(app); // fields under headings, each as what it is
    registerPublishing(app); // what keeps an entry from being published, and what was public
    registerTranslation(app); // the translators' desk
    registerWorklist(app); // what needs whom, first on the homepage
    registerWebhooks(app); // who is told of changes
  },
  bootstrap(app: StrapiApp) {
    bootstrapTranslation(app);
    bootstrapPublishing(app); // ahead of the translators' panel, though it comes later: it puts itself there
    bootstrapWorklist(app); // who takes care of an entry, below its releases
    bootstrapReach(app); // asks within what saves lose nothing by
    bootstrapEditViews(app); // approvals, filters of lists, columns
  },
};
