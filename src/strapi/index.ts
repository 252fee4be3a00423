/** Every reach into Strapi's insides, one file each. What it needs there is looked for at boot. */
export { abilityOfUser } from './abilityOfUser';
export { endTokensWithPasswords } from './apiUserTokens';
export { assertInside } from './assertInside';
export { answerBeforeKoa } from './beforeKoa';
export { type DatabaseFault, databaseFaultOf, noteDatabaseFault } from './databaseFaults';
export { boundEmailPattern } from './emailPattern';
export { type InvalidValue, notingInvalid, watchEntryValidation } from './entryValidation';
export { beforeFormRoute } from './formRoutes';
export { type Builder, type FilterOperators, graphqlPlugin, type ListArguments } from './graphqlPlugin';
export { type Ability, assertLanguageRights, type Languages, languagesOf, type Right } from './languageRights';
export { narrowLists } from './listRoute';
export { guardMail } from './mailRoute';
export { ownSessions, SESSION_COOKIE } from './ownSessions';
export { guardPanelRoutes } from './panelRoutes';
export { type DoomedColumn, pendingSync } from './pendingSync';
export { setPoolPatience } from './poolPatience';
export { rememberPublicPermissions } from './publicPermissions';
export { asDatabaseQuery } from './queryParameters';
export { guardSecretRoutes } from './secretRoutes';
export { assertServices, type LanguageRow, type PanelConfiguration, type Permission, serviceOf } from './services';
export { addSessionRoutes, type SessionRoute } from './sessionRoutes';
export { endSessionsWithPasswords } from './sessions';
export { type I18nPlugin, leaveSharedFields } from './sharedFields';
export { hideAccounts } from './signingIn';
export { slugified } from './slugified';
export { removeStockHealthRoute } from './stockHealthRoute';
export { attributeIn, columnOf, type JoinTable, joinTableOf, type StoredAttribute, storedAs } from './tables';
export { transactionOver } from './transactionOver';
export {
  assertUploadPlugin,
  assertUploadService,
  closeFetching,
  type FileInfo,
  type FileRow,
  type UploadedFile,
  type UploadPlugin,
  type UploadService,
} from './uploadPlugin';
export { type StoredFile, type UploadProvider, uploadProvider } from './uploadProvider';
export { replaceValidationRules } from './validationRules';
export { refuseStockWebhooks } from './webhookRoutes';
