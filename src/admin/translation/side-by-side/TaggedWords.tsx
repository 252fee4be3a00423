import { Fragment } from 'react';
import { styled } from 'styled-components';
import { type Code, parseTagged, type TaggedNode } from '../../../tagged-text';
import { describe } from './tags';

/** A tag as it stands in a text: its number, and what it does as its title. */
const Chip = styled.span`
  display: inline-block;
  padding: 0 0.35em;
  margin: 0 0.1em;
  border-radius: 3px;
  font-size: 0.8em;
  background: ${({ theme }) => theme.colors.secondary100};
  color: ${({ theme }) => theme.colors.secondary700};
`;

/** Tagged text to read: tags are chips, line breaks break the line. */
export function TaggedWords({ text, codes }: { text: string; codes: readonly Code[] }) {
  return <>{shown(parseTagged(text), codes)}</>;
}

function shown(nodes: readonly TaggedNode[], codes: readonly Code[]) {
  return nodes.map((node, index) => {
    // Text never changes its parts while it is shown: positions are identities.
    const key = `${index}`;
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
    const code = codes.find(({ id }) => id === node.id);
    const title = code && describe(code);
    if (!node.children)
      return (
        <Fragment key={key}>
          <Chip title={title}>{`${node.id}/`}</Chip>
          {code?.type === 'break' && <br />}
        </Fragment>
      );
    return (
      <Fragment key={key}>
        <Chip title={title}>{node.id}</Chip>
        {shown(node.children, codes)}
        <Chip title={title}>{`/${node.id}`}</Chip>
      </Fragment>
    );
  });
}
