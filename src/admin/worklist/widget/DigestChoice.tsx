import { Checkbox } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Digest, DigestRequest } from '../../../worklist/contract';
import { Said } from '../../parts/Said';
import { useLoaded } from '../../useLoaded';
import { messageOf } from '../../words/refusals';

/** Whether the person gets the weekly e-mail; nothing where the server sends none. */
export function DigestChoice() {
  const { put } = useFetchClient();
  const loaded = useLoaded<Digest>('/worklist/digest');
  const [chosen, setChosen] = useState<boolean | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  if (loaded.state !== 'done' || !loaded.data.isPossible) return null;
  const wanted = chosen ?? loaded.data.wanted;
  const choose = async (isWanted: boolean) => {
    setChosen(isWanted);
    setProblem(undefined);
    try {
      await put('/worklist/digest', { wanted: isWanted } satisfies DigestRequest);
    } catch (error) {
      setChosen(!isWanted);
      setProblem(messageOf(error));
    }
  };
  return (
    <>
      <Checkbox checked={wanted} onCheckedChange={(isOn: boolean | 'indeterminate') => choose(isOn === true)}>
        E-mail me this each Monday
      </Checkbox>
      {problem !== undefined && (
        <Said kind="problem" turn={problem}>
          {problem}
        </Said>
      )}
    </>
  );
}
