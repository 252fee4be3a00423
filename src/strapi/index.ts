/** Every reach into Strapi's insides, one file each. What it needs there is looked for at boot. */
export { endTokensWithPasswords } from './apiUserTokens';
export { answerBeforeKoa } from './beforeKoa';
export { type DatabaseFault, databaseFaultOf, noteDatabaseFault } from './databaseFaults';
export { boundEmailPattern } from './emailPattern';
export { type Ability, assertLanguageRights, type Languages, languagesOf, type Right } from './languageRights';
export { guardMail } from './mailRoute';
export { ownSessions, SESSION_COOKIE } from './ownSessions';
export { guardPanelRoutes } from './panelRoutes';
export { type DoomedColumn, pendingSync } from './pendingSync';
export { setPoolPatience } from './poolPatience';
export { rememberPublicPermissions } from './publicPermissions';
export { guardSecretRoutes } from './secretRoutes';
export { endSessionsWithPasswords } from './sessions';
export { hideAccounts } from './signingIn';
export { removeStockHealthRoute } from './stockHealthRoute';
export { replaceValidationRules } from './validationRules';
