/**
 * Settings of the embedded server. PostgreSQL's own defaults are for a machine of its own and for clients that are
 * trusted; here it shares the machine with the application, and what strangers ask reaches it. The worst question
 * found once took 21 GB: hundreds of hash tables in one statement, three processes at it, each allowed 8 MB for each.
 *
 * (PostgreSQL 18, chapter 19. How long a statement may run is for those who send it to say.)
 *
 * @param poolMax connections that each pool of the application may open
 */
export function engineSettings(poolMax: number): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',

    // --- Connections ---
    // Writers, readers and a command beside them (`npm run seed`), and some for health checks and superusers. Each
    // costs a process.
    max_connections: String(3 * poolMax + 30),
    // A transaction that nobody goes on with holds its locks: an instance that hangs must not stop the others.
    idle_in_transaction_session_timeout: '60s',
    // Looks whether the client of a long statement is still there, so that a closed connection ends the statement.
    ...(process.platform === 'win32' ? {} : { client_connection_check_interval: '1s' }),

    // --- Memory ---
    // The whole content of a clinic fits in a tenth of it.
    shared_buffers: '128MB',
    // For each sort and each hash table, of which one statement may have hundreds; what does not fit goes to files.
    work_mem: '2MB',
    hash_mem_multiplier: '1.0',
    maintenance_work_mem: '64MB',
    // For each process: what a single statement may write to files before it is given up (error 53400).
    temp_file_limit: '256MB',
    // One statement, one process: parallel workers multiply memory and take processors from other visitors.
    max_parallel_workers_per_gather: '0',
    // Compiling pays for reports over millions of rows; for ours it costs memory and more time than it saves.
    jit: 'off',

    // --- After a crash ---
    // What was written since the last checkpoint is done again, and checkpointed, before anybody is answered.
    checkpoint_timeout: '30s',
    // Once for the file system, not for each of a thousand files: on a busy disk that took ten seconds. (Reports errors
    // since Linux 5.8.)
    ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),

    // --- Log ---
    // The application logs what goes wrong in its statements. Strangers can cause such errors at will: here, too, they
    // would fill the disk, with the texts of statements.
    log_min_messages: 'log',
    log_checkpoints: 'off',
  };
}

/**
 * Environment of the server: none of the application's secrets. When Linux runs out of memory, it is the process of
 * the greedy statement that has to go, not the server's or the application's (PostgreSQL 18, 18.4.4).
 */
export function engineEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  const outOfMemory =
    process.platform === 'linux' ? { PG_OOM_ADJUST_FILE: '/proc/self/oom_score_adj', PG_OOM_ADJUST_VALUE: '500' } : {};
  return { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC', ...outOfMemory } as unknown as NodeJS.ProcessEnv;
}
