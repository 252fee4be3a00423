/** Every reach into Strapi's insides, one file each. What it needs there is looked for at boot. */
export { replaceValidationRules } from './validationRules';
