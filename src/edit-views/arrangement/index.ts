export { arrange } from './arrange';
export { keepArrangements } from './keep';
