import { Button, Checkbox, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Coverage } from '../../../translation/contract';
import { Question } from '../../parts/Question';
import { messageOf } from '../../words/refusals';
import { download } from './download';

/** Writes an XLIFF file for a CAT tool. */
export function ExportDialog({ coverage, onClose }: { coverage: Coverage; onClose: () => void }) {
  const { get } = useFetchClient();
  const [first] = coverage.locales;
  const [choice, setChoice] = useState({
    locale: first?.code ?? '',
    type: '',
    state: 'todo',
    source: 'draft',
    version: '1.2',
    copySource: 'false',
  });
  const [problem, setProblem] = useState('');
  const choose = (name: keyof typeof choice) => (value: string | number) =>
    setChoice((before) => ({ ...before, [name]: String(value) }));
  const run = async () => {
    setProblem('');
    try {
      const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ''));
      const { data } = await get(`/translation/export?${query}`, { responseType: 'blob' });
      download(`translations.${choice.locale}.xlf`, data);
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const fields = [
    ['locale', 'Language', coverage.locales.map(({ code, name }) => [code, name])],
    ['type', 'Type', [['', 'All types'], ...coverage.types.map(({ uid, name }) => [uid, name])]],
    [
      'state',
      'Segments',
      [
        ['todo', 'Only missing and outdated'],
        ['all', 'All'],
      ],
    ],
    [
      'source',
      'Source text',
      [
        ['draft', 'Draft: what will be published next'],
        ['published', 'Published: what visitors read now'],
      ],
    ],
    [
      'version',
      'XLIFF version',
      [
        ['1.2', '1.2, which every tool reads'],
        ['2.0', '2.0'],
      ],
    ],
  ] as const;
  return (
    <Question
      title="Export for a CAT tool"
      forward={<Button onClick={run}>Download</Button>}
      problem={problem}
      onClose={onClose}
    >
      {fields.map(([name, label, options]) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{label}</Field.Label>
          <SingleSelect value={choice[name]} onChange={choose(name)}>
            {options.map(([value = '', text]) => (
              <SingleSelectOption key={value} value={value}>
                {text}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      ))}
      <Checkbox
        checked={choice.copySource === 'true'}
        onCheckedChange={(checked: boolean | 'indeterminate') => choose('copySource')(String(checked === true))}
      >
        Copy the source into empty translations (older OmegaT needs it)
      </Checkbox>
    </Question>
  );
}
