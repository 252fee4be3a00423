/** What front ends and browsers read, not people: `{placeholders}` and addresses. As the source of a regular expression. */
export const KEPT = String.raw`\{+[^{}]*\}+|(?:https?:\/\/|www\.|mailto:)[^\s<>"]+`;
