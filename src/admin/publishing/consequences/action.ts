import type { ComponentType, MouseEvent, ReactNode } from 'react';

/** What an action of the content manager is about: one entry, or in lists those that are chosen. */
export interface ActionProps {
  model: string;
  documentId?: string;
  document?: { locale?: string | null };
  documents?: { documentId: string; locale?: string | null }[];
}

interface Dialog {
  type: 'dialog' | 'modal' | 'notification';
  title?: ReactNode;
  content?: ReactNode | ComponentType<{ onClose: () => void }>;
  footer?: ReactNode | ComponentType<{ onClose: () => void }>;
  onConfirm?: () => unknown;
}

/** The description of an action, as the content manager renders it (its `DocumentActionDescription`). */
export interface Description {
  label: string;
  variant?: string;
  disabled?: boolean;
  position?: string | string[];
  onClick?: (event: MouseEvent) => unknown;
  dialog?: Dialog;
}

/** A component that answers its description instead of elements. */
export interface Action {
  (props: ActionProps): Description | null | undefined;
  type?: string;
  position?: string | string[];
}
