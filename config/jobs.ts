/** Whether this process works jobs off; commands do not, and end when they are done. */
export default { run: true };
