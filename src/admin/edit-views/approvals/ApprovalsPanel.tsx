import { ApprovalList } from './ApprovalList';

interface Props {
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
}

/** What approvals say something of, and their field for it. */
const RELATIONS: Readonly<Record<string, string>> = {
  'api::condition.condition': 'condition',
  'api::treatment.treatment': 'treatment',
  'api::injection-site.injection-site': 'injectionSites',
};

/** Beside an entry: its approvals, which point to it and are no field of it. */
export function ApprovalsPanel({ model, documentId, document }: Props) {
  const relation = RELATIONS[model];
  if (!relation || !documentId) return null;
  return {
    title: 'Approvals',
    content: (
      <ApprovalList
        key={`${model} ${documentId}`}
        uid={model}
        documentId={documentId}
        relation={relation}
        version={document?.updatedAt}
      />
    ),
  };
}
