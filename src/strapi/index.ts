/** Every reach into Strapi's insides, one file each. What it needs there is looked for at boot. */
export { endTokensWithPasswords } from './apiUserTokens';
export { type Ability, assertLanguageRights, type Languages, languagesOf, type Right } from './languageRights';
export { guardMail } from './mailRoute';
export { guardPanelRoutes } from './panelRoutes';
export { endSessionsWithPasswords } from './sessions';
export { boundEmailPattern } from './emailPattern';
export { guardSecretRoutes } from './secretRoutes';
export { hideAccounts } from './signingIn';
export { replaceValidationRules } from './validationRules';
