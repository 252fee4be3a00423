/** Roles of the admin panel as code, and what whoever asks may do by theirs. */
export { adoptRole } from './adoptRole';
export { fieldPaths, visibleAttributes } from './fieldPaths';
export { emptyRole, keepRoles } from './keepRoles';
export { type Ability, assertMay, may } from './may';
