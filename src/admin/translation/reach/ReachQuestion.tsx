import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { UnsaidEdit } from '../../../translation/contract';
import { Question } from '../../parts/Question';
import { Changes } from '../../words/Changes';
import { languageName } from '../../words/languageName';
import type { Asked, Choices } from './asking';
import { KindSelect } from './KindSelect';

/** Asks how far each edit of a save reaches; Enter goes on with what is preselected. */
export function ReachQuestion({ asked: { edits, forward, answer } }: { asked: Asked }) {
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(edits.map(({ path, kind }) => [path, kind])),
  );
  const kinds = new Set(Object.values(choices));
  const [only] = kinds;
  return (
    <Question
      title="How far do these changes reach?"
      forward={
        // The focus goes where Enter accepts what is chosen.
        <Button autoFocus onClick={() => answer(choices)}>
          {forward}
        </Button>
      }
      onClose={() => answer(undefined)}
    >
      <Typography tag="p">
        {edits.length > 1
          ? 'You changed texts that are translated. Say of each what that means for its translations.'
          : 'You changed a text that is translated. Say what that means for its translations.'}
      </Typography>
      {edits.length > 1 && (
        <KindSelect
          name="reach-of-all"
          label={`All ${edits.length} changes`}
          value={kinds.size === 1 && only ? only : null}
          onChoose={(kind) => setChoices(Object.fromEntries(edits.map(({ path }) => [path, kind])))}
        />
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {edits.map((edit) => (
          <Edit
            key={edit.path}
            edit={edit}
            kind={choices[edit.path] ?? edit.kind}
            onChoose={(kind) => setChoices((before) => ({ ...before, [edit.path]: kind }))}
          />
        ))}
      </Flex>
    </Question>
  );
}

interface EditProps {
  edit: UnsaidEdit;
  kind: UnsaidEdit['kind'];
  onChoose: (kind: UnsaidEdit['kind']) => void;
}

function Edit({ edit: { path, label, before, after, outdatedIn }, kind, onChoose }: EditProps) {
  return (
    <Box tag="li" borderColor="neutral200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box>
          <Typography fontWeight="bold" tag="h3">
            {label}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {`Translated into ${outdatedIn.map(languageName).join(', ')}`}
          </Typography>
        </Box>
        <Box background="neutral100" hasRadius padding={3}>
          {before === after ? (
            <Typography>Only its formatting changed.</Typography>
          ) : (
            <Changes before={before} after={after} />
          )}
        </Box>
        <KindSelect
          name={`reach-${path}`}
          label={`What this edit of ${label} means`}
          value={kind}
          onChoose={onChoose}
        />
      </Flex>
    </Box>
  );
}
