import { escapeTagged } from '../../../tagged-text';

/** Codes within codes; writers nest three or four. What reads tagged text goes as deep as the codes do. */
const MAX_NESTING = 50;

/** Codes and the words between them, in one text. Beyond it is no text, and composing it would hold up others. */
const MAX_PIECES = 2_000;

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'standalone'; id: string }
  /** `pair` is the same for both ends. One that is isolated may have its other end elsewhere, even nowhere. */
  | { kind: 'open' | 'close'; id: string; pair: string | symbol; isolated?: boolean };

/** Tagged text, or why there is none. */
export interface Tagged {
  text: string;
  problem?: string;
}

/** Collects one source or target; ends of codes may come in any order, the tagged text is made when all is there. */
export class InlineContent {
  readonly #pieces: Piece[] = [];
  #problem?: string;
  #emptyPart?: string;

  /** What content consists of; some tools use several parts where we wrote one. */
  static joined(parts: readonly InlineContent[]): InlineContent {
    const whole = new InlineContent();
    for (const part of parts) {
      for (const piece of part.#pieces) whole.#push(piece);
      whole.#problem ??= part.#problem;
    }
    return whole;
  }

  /** Whether there is neither a code nor a word, nor anything that could not be read. */
  get blank(): boolean {
    return !this.#problem && this.#pieces.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
  }

  text(text: string): void {
    if (text !== '') this.#push({ kind: 'text', text });
  }

  standalone(id: string | undefined): void {
    this.#push({ kind: 'standalone', id: this.#checked(id) });
  }

  /** A code that is an element with content; returns what ends it. */
  element(id: string | undefined): () => void {
    const code = { id: this.#checked(id), pair: Symbol() };
    this.#push({ kind: 'open', ...code });
    return () => this.#push({ kind: 'close', ...code });
  }

  /**
   * A part a tool made of the text, `mrk` for a sentence for example; returns what ends it. When some parts are
   * translated and one is empty, the whole would lack it unseen.
   */
  part(name: string | undefined): () => void {
    const before = this.#pieces.length;
    return () => {
      if (this.#pieces.length === before) this.#emptyPart ??= name ?? '';
    };
  }

  /** One end of a code that is written as two elements. */
  end(kind: 'open' | 'close', { id, pair = id, isolated }: { id?: string; pair?: string; isolated?: boolean }): void {
    const known = this.#checked(id ?? pair);
    this.#push({ kind, id: known, pair: pair ?? known, isolated });
  }

  fault(problem: string): void {
    this.#problem ??= problem;
  }

  /** Every opening code has its end, in the right order, or the text says what is wrong. */
  tagged(): Tagged {
    if (this.#emptyPart !== undefined) this.fault(`The part "${this.#emptyPart}" of the segment is empty.`);
    const { text, problem } = this.#problem ? { text: '', problem: this.#problem } : compose(this.#pieces);
    return problem ? { text: wordsOf(this.#pieces), problem } : { text };
  }

  #push(piece: Piece): void {
    if (this.#pieces.length < MAX_PIECES) this.#pieces.push(piece);
    else this.fault(`The text has more than ${MAX_PIECES} codes and words between them.`);
  }

  #checked(id: string | undefined): string {
    if (id !== undefined && ID.test(id)) return id;
    this.fault(id === undefined ? 'A code has no id.' : `"${id.slice(0, 40)}" is not the id of a code.`);
    return '';
  }
}

function compose(pieces: readonly Piece[]): Tagged {
  const single = singleEnds(pieces);
  const open: { id: string; pair: string | symbol }[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += escapeTagged(piece.text);
    else if (piece.kind === 'standalone' || single.has(piece)) text += `<${piece.id}/>`;
    else if (piece.kind === 'open') {
      open.push(piece);
      text += `<${piece.id}>`;
      if (open.length > MAX_NESTING) return { text, problem: `More than ${MAX_NESTING} codes are nested.` };
    } else {
      const last = open.pop();
      if (!last) return { text, problem: `Code ${piece.id} ends, but did not begin.` };
      if (last.pair !== piece.pair) return { text, problem: `Code ${last.id} must end before another one does.` };
      text += `</${last.id}>`;
    }
  }
  const unclosed = open.at(-1);
  return unclosed ? { text, problem: `Code ${unclosed.id} begins, but does not end.` } : { text };
}

/** Isolated ends whose other end is nowhere in this text: such a code stands alone. */
function singleEnds(pieces: readonly Piece[]): Set<Piece> {
  const isolated = pieces.filter((piece) => (piece.kind === 'open' || piece.kind === 'close') && piece.isolated);
  const pairs = { open: new Set<unknown>(), close: new Set<unknown>() };
  for (const piece of isolated) if ('pair' in piece) pairs[piece.kind].add(piece.pair);
  return new Set(
    isolated.filter((piece) => 'pair' in piece && !pairs[piece.kind === 'open' ? 'close' : 'open'].has(piece.pair)),
  );
}

function wordsOf(pieces: readonly Piece[]): string {
  return escapeTagged(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''));
}
