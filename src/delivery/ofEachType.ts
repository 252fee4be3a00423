import type { Core, UID } from '@strapi/strapi';

/** What is made once for each type of a project, like the text of a statement. */
export function ofEachType<Made>(make: (strapi: Core.Strapi, uid: UID.ContentType) => Made) {
  const made = new WeakMap<Core.Strapi, Map<UID.ContentType, Made>>();
  return (strapi: Core.Strapi, uid: UID.ContentType): Made => {
    const ofProject = made.get(strapi) ?? new Map<UID.ContentType, Made>();
    made.set(strapi, ofProject);
    const one = ofProject.get(uid) ?? make(strapi, uid);
    ofProject.set(uid, one);
    return one;
  };
}
