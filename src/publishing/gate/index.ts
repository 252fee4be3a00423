export { gate } from './step';
