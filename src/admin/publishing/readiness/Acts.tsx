import { Flex, Typography } from '@strapi/design-system';
import type { Readiness, ShownFinding } from '../../../publishing/contract';
import { useRefusal } from '../saving/answers';
import type { OpenEntry } from './entry';
import { PublishAnyway } from './PublishAnyway';
import { PublishReady } from './PublishReady';
import { ReviewedToday } from './ReviewedToday';

/** What can be done with the saved draft beside Strapi's own buttons; each to those who may. */
export function Acts({ entry, readiness }: { entry: OpenEntry; readiness: Readiness }) {
  const { uid, documentId, locale, isModified } = entry;
  const [refused] = useRefusal<{ findings: ShownFinding[] }>('publish-refused', uid, documentId);
  const here = readiness.languages.find((one) => one.locale === locale);
  if (!here) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PublishReady entry={entry} readiness={readiness} />
      {here.mayReview && <ReviewedToday entry={entry} />}
      {refused && readiness.mayOverride && here.mayPublish && <PublishAnyway entry={entry} language={here} />}
      {isModified && (here.mayReview || here.mayPublish) && (
        <Typography variant="pi" textColor="neutral600">
          This is about the saved draft: save what you typed first.
        </Typography>
      )}
    </Flex>
  );
}
