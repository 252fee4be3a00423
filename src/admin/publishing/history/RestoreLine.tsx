import { Button, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RecordLine, Restored } from '../../../publishing/contract';
import { Question } from '../../parts/Question';
import { languageName } from '../../words/languageName';
import { messageOf } from '../../words/refusals';
import { readAgain } from '../saving/readAgain';
import { momentWords } from '../wording/record';
import { RestoredReport } from './RestoredReport';

interface Props {
  line: RecordLine;
  onClose: () => void;
  /** After it was restored, and seen what was. */
  onDone: (restored: Restored) => void;
}

/** Asks, restores into the draft, and says what was restored and what was left out. */
export function RestoreLine({ line, onClose, onDone }: Props) {
  const { post } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const [restored, setRestored] = useState<Restored | undefined>();
  const close = () => (restored ? onDone(restored) : onClose());
  const restore = async () => {
    setRunning(true);
    try {
      const { data } = await post<{ data: Restored }>(`/publishing/record-lines/${line.id}/restore`, {});
      setRestored(data.data);
      readAgain(data.data.uid, data.data.documentId);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setRunning(false);
    }
  };
  const language = line.locale === null ? '' : ` in ${languageName(line.locale)}`;
  return (
    <Question
      title={restored ? 'Restored' : 'Restore into the draft'}
      back={restored ? 'Close' : 'Cancel'}
      forward={
        !restored && (
          <Button loading={isRunning} onClick={restore}>
            Restore
          </Button>
        )
      }
      problem={problem}
      onClose={close}
    >
      {restored ? (
        <RestoredReport restored={restored} />
      ) : (
        <Typography>
          {`The draft${language} becomes what was recorded on ${momentWords(line.at)}. What is in the draft now is replaced; what is public stays as it is until you publish.`}
        </Typography>
      )}
    </Question>
  );
}
