/** Imported first by tests of the gate: its rules are those that a clinic gets. */
delete process.env.PUBLISH_RULES;
delete process.env.PUBLISH_NEVER_OVERRIDE;

export {};
