/**
 * Bytes of a value in JSON, counted without writing it down.
 *
 * @param enough where to stop counting: the answer is then at least this
 */
export function answerSize(value: unknown, enough: number): number {
  let bytes = 0;
  // A stack of one's own: what is found first is counted first, and nothing is nested too deep for it.
  const left: unknown[] = [value];
  while (left.length > 0 && bytes <= enough) {
    const one = left.pop();
    if (typeof one === 'string') bytes += textSize(one, enough);
    else if (Array.isArray(one)) {
      bytes += 2 + Math.max(0, one.length - 1);
      left.push(...one);
    } else if (typeof one === 'object' && one !== null && !(one instanceof Date)) {
      const members = Object.entries(one).filter(([, member]) => member !== undefined);
      bytes += 2 + Math.max(0, members.length - 1);
      for (const [name, member] of members) {
        bytes += textSize(name, enough) + 1;
        left.push(member);
      }
    } else bytes += Buffer.byteLength(JSON.stringify(one ?? null));
  }
  return bytes;
}

function textSize(text: string, enough: number): number {
  return text.length > enough ? text.length : Buffer.byteLength(JSON.stringify(text));
}
