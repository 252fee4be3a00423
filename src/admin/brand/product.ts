/** What stands in the panel where the operator has named no clinic. */
export const PRODUCT = 'Therapeutic Botox Content';

/** Our own mark: a drop and a page, in vectors so that it is sharp at every size; as an address that needs no request. */
export const MARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#0f5c63"/>' +
    '<path d="M32 10c8 11 15 18 15 28a15 15 0 0 1-30 0c0-10 7-17 15-28z" fill="#fff"/>' +
    '<path d="M25 37h14M25 44h9" stroke="#0f5c63" stroke-width="4" stroke-linecap="round"/></svg>',
)}`;
