import { adminApi } from '@strapi/strapi/admin';
import { type Arguments, type DraftAnswer, type Endpoint, extendEndpoints } from '../../saves/endpoint';
import { announce } from './answers';
import { forgetVersion, noteVersion, versionOf } from './openVersions';

/**
 * Lets the content manager's own saves name the version they started from, and tells the panels what they are answered.
 * Every button and shortcut that saves goes through its endpoints, and nothing else does.
 */
export function watchSaves(): void {
  extendEndpoints({
    getDocument: noteWhatIsRead,
    createDocument: (endpoint) => tellWhatIsSaved(endpoint),
    updateDocument: (endpoint) => {
      nameVersion(endpoint);
      tellWhatIsSaved(endpoint, ({ updatedAt }, args) => updatedAt && noteVersion(args, updatedAt));
      leaveFormAsItIs(endpoint);
    },
    publishDocument: (endpoint) => {
      nameVersion(endpoint);
      // The answer is what is public now; the draft is read again.
      tellWhatIsSaved(endpoint, (_public, args) => forgetVersion(args), true);
    },
  });
}

function noteWhatIsRead(endpoint: Endpoint): void {
  const { queryFn } = endpoint;
  if (!queryFn) return;
  endpoint.queryFn = async (args, ...rest) => {
    const answer = await queryFn(args, ...rest);
    const { updatedAt, publishedAt } = answer.data?.data ?? {};
    if (updatedAt && !publishedAt) noteVersion(args, updatedAt);
    return answer;
  };
}

/** As a precondition of the request (RFC 9110, 13.1.1), so that what is sent is only what the form holds. */
function nameVersion(endpoint: Endpoint): void {
  const { query } = endpoint;
  if (!query) return;
  endpoint.query = (args) => {
    const request = query(args);
    const version = versionOf(args);
    if (!version) return request;
    return { ...request, config: { ...request.config, headers: { 'If-Match': `"${version}"` } } };
  };
}

/**
 * Strapi puts what is being saved into its copy of the draft at once and takes it back if the save fails, whereupon the
 * form is filled with what was there before: whatever was typed is gone (`onQueryStarted` of `updateDocument`). It also
 * reads the draft again after a refusal. Here its copy changes when it is saved: a refusal leaves the form as it is.
 */
function tellWhatIsSaved(
  endpoint: Endpoint,
  then?: (draft: DraftAnswer, args: Arguments) => unknown,
  isPublished = false,
): void {
  const { invalidatesTags } = endpoint;
  endpoint.invalidatesTags = (result, failure, args) =>
    failure ? [] : (invalidatesTags?.(result, failure, args) ?? []);
  endpoint.transformErrorResponse = (failure, _meta, { model, documentId, params }) => {
    const code = failure.details?.code;
    if (typeof code === 'string')
      announce({ model, documentId, params, isSaved: false, code, details: failure.details });
    return failure;
  };
  endpoint.onQueryStarted = async ({ data, ...draft }, { dispatch, queryFulfilled }) => {
    const answer = await queryFulfilled.catch(() => undefined);
    if (!answer) return;
    // As Strapi does it, but once it is true: or else the form would show the old values until they are read again.
    dispatch(
      copyOf(draft, (copy) => {
        Object.assign(copy.data ?? {}, data);
      }),
    );
    then?.(answer.data?.data ?? {}, draft);
    announce({ ...draft, isSaved: true, isPublished, data });
  };
}

/**
 * Strapi's Save takes what is typed for saved after every failure but one of validation (`resetForm` in its
 * `UpdateAction`), and then shows the old values: every failure is given to it as one of validation, about no field.
 */
function leaveFormAsItIs(endpoint: Endpoint): void {
  const { transformErrorResponse } = endpoint;
  endpoint.transformErrorResponse = (failure, meta, args) => {
    const told = transformErrorResponse?.(failure, meta, args) ?? failure;
    return told.name === 'ValidationError'
      ? told
      : { ...told, name: 'ValidationError', details: { ...told.details, errors: [] } };
  };
}

function copyOf(draft: Arguments, change: (copy: { data?: object }) => void): unknown {
  const { updateQueryData } = adminApi.util as unknown as {
    updateQueryData(endpoint: string, args: Arguments, change: (copy: { data?: object }) => void): unknown;
  };
  return updateQueryData('getDocument', draft, change);
}
