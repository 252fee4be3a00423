/**
 * Work that is done later, or again where it failed, once across all instances: on the same PostgreSQL, by
 * graphile-worker, which wakes up at the moment of a job and on its own clock (the database's).
 */
export { addJob, type JobName, removeJob } from './add';
export { closeJobs, startJobs } from './runner';
export { taskOf } from './tasks';
