/** What an `Authorization` header brings with the scheme Bearer (RFC 6750, 2.1); undefined where it brings nothing. */
export function bearerOf(authorization = ''): string | undefined {
  const [, token] = /^bearer[ \t]+(\S.*)$/i.exec(authorization.trim()) ?? [];
  return token;
}
