import { adminApi, type StrapiApp } from '@strapi/strapi/admin';

let application: StrapiApp | undefined;

/** Whose store the content manager keeps its copies of drafts in. */
export function readAgainThrough(app: StrapiApp): void {
  application = app;
}

/** Lets the content manager read an entry and its related entries again, after something else than its buttons wrote it. */
export function readAgain(uid: string, documentId: string): void {
  const tags = [{ type: 'Document', id: `${uid}_${documentId}` }, { type: 'Document', id: `${uid}_LIST` }, 'Relations'];
  application?.store?.dispatch(adminApi.util.invalidateTags(tags as never) as never);
}
