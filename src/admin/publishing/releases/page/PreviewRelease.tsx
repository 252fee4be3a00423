import { Button, Link } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReleasePreview } from '../../../../publishing/preview/contract';
import { Said } from '../../../parts/Said';
import { messageOf } from '../../../words/refusals';

type Outcome = { problem: string } | { url: string };

const ON_NO_PAGE = 'No page shows anything of this release: there is nothing to look at.';

/** Opens the site as a release will leave it, in a tab of its own. */
export function PreviewRelease({ id, isEmpty }: { id: number; isEmpty: boolean }) {
  const { get } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const open = async () => {
    // Browsers open tabs at a click only, not when an answer comes.
    const tab = window.open('about:blank');
    setRunning(true);
    setOutcome(undefined);
    try {
      const { url } = (await get<{ data: ReleasePreview }>(`/publishing/releases/${id}/preview`)).data.data;
      if (url && tab) show(tab, url);
      else setOutcome(url ? { url } : { problem: ON_NO_PAGE });
      if (!url) tab?.close();
    } catch (error) {
      tab?.close();
      setOutcome({ problem: messageOf(error) });
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button variant="secondary" disabled={isEmpty} loading={isRunning} onClick={open}>
        Preview
      </Button>
      {outcome && 'problem' in outcome && (
        <Said kind="problem" turn={outcome}>
          {outcome.problem}
        </Said>
      )}
      {outcome && 'url' in outcome && (
        <Said kind="problem" turn={outcome}>
          {'Your browser opened no tab. '}
          <Link href={outcome.url} isExternal>
            Open the preview
          </Link>
        </Said>
      )}
    </>
  );
}

/** The page shall not reach back into the panel. */
function show(tab: Window, url: string): void {
  tab.opener = null;
  tab.location.href = url;
}
