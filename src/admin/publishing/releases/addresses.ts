/** Address of the releases within the admin panel; e-mails link there, too (`/publishing/releases/{id}`). */
export const RELEASES = '/publishing/releases';
export const CALENDAR = `${RELEASES}/calendar`;

/** The page of one release. */
export const releasePage = (id: number) => `${RELEASES}/${id}`;
