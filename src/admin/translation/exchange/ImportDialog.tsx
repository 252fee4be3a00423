import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { type ChangeEvent, useState } from 'react';
import type { Decision, Decisions, ImportReport } from '../../../translation/contract';
import { counted } from '../../../translation/counted';
import { messageOf } from '../../words/refusals';
import { Conflicts, type ConflictWords } from './Conflicts';
import { download } from './download';
import { Report } from './Report';

const CONFLICT: ConflictWords = {
  heading: 'Changed here since the export',
  sourceThen: 'Source at the export',
  base: 'Translation at the export',
  ours: 'Keep what is saved here',
  allOurs: 'Keep all that is saved here',
  theirs: 'Take the file’s',
  allTheirs: 'Take all of the file’s',
};

/**
 * Takes a file back, in two steps: first the server says what it would do, conflicts are decided, and only then is
 * anything written.
 */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { post } = useFetchClient();
  const [file, setFile] = useState<File | undefined>();
  const [report, setReport] = useState<ImportReport | undefined>();
  const [decided, setDecided] = useState<Record<string, Decision>>({});
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  const send = async (chosen: File, dryRun: boolean, decisions: Decisions) => {
    setProblem('');
    setBusy(true);
    try {
      const form = new FormData();
      form.append('file', chosen);
      form.append('dryRun', String(dryRun));
      form.append('decisions', JSON.stringify(decisions));
      const { data } = await post<{ data: ImportReport }>('/translation/import', form);
      setReport(data.data);
      setDecided({});
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    setFile(chosen);
    setReport(undefined);
    setDecided({}); // decisions are about the file before
    if (chosen) void send(chosen, true, {});
  };
  // After a write, what it applied is written already; what is left is what is decided now.
  const toApply =
    (report?.dryRun ? report.counts.applied : 0) + Object.values(decided).filter((one) => one === 'theirs').length;

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content style={{ width: 'min(96vw, 64rem)', maxWidth: '96vw' }}>
        <Modal.Header>
          <Modal.Title>Import from a CAT tool</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Field.Root name="file" hint="XLIFF 1.1, 1.2, 2.0 or 2.1. Texts go into drafts; nothing is published.">
              <Field.Label>File</Field.Label>
              <input
                type="file"
                id="file"
                aria-label="XLIFF file"
                accept=".xlf,.xliff,.xml"
                onChange={choose}
                disabled={isBusy}
              />
              <Field.Hint />
            </Field.Root>
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
            <Flex direction="column" alignItems="stretch" gap={5} aria-live="polite" aria-busy={isBusy}>
              {report && <Report report={report} />}
              {report && report.conflicts.length > 0 && (
                <Conflicts
                  words={CONFLICT}
                  conflicts={report.conflicts}
                  decided={decided}
                  onDecide={(ids, take) =>
                    setDecided((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, take])) }))
                  }
                />
              )}
            </Flex>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Close
          </Button>
          <Flex gap={2} wrap="wrap">
            {report && (
              <Button
                variant="secondary"
                onClick={() => download('import-report.json', new Blob([JSON.stringify(report, null, 2)]))}
              >
                Report as JSON
              </Button>
            )}
            {report && (
              <Button variant="secondary" onClick={() => download('import-report.txt', new Blob([report.text]))}>
                Report as text
              </Button>
            )}
            {file && report && (report.dryRun || Object.keys(decided).length > 0) && (
              <Button
                disabled={toApply === 0 || isBusy}
                loading={isBusy}
                onClick={() => send(file, false, decisionsOf(report, decided))}
              >
                {`Write ${counted(toApply, 'text')} into drafts`}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Decisions are bound to what was shown: if that changes meanwhile, the server asks again. */
function decisionsOf(report: ImportReport | undefined, decided: Record<string, Decision>): Decisions {
  return Object.fromEntries(
    (report?.conflicts ?? []).flatMap(({ id, sourceFingerprint, oursFingerprint }) => {
      const take = decided[id];
      return take ? [[id, { take, source: sourceFingerprint, target: oursFingerprint }]] : [];
    }),
  );
}
