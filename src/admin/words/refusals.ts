interface Envelope {
  response?: { data?: { error?: { message?: string; details?: { code?: string; conflicts?: unknown } } } };
  message?: string;
}

/** What the server says went wrong. */
export function messageOf(error: unknown): string {
  const { response, message } = error as Envelope;
  return response?.data?.error?.message ?? message ?? 'The server did not answer.';
}

export function detailsOf(error: unknown): { code?: string; conflicts?: unknown } {
  return (error as Envelope).response?.data?.error?.details ?? {};
}
