/** The parts of the page of a lead; also their anchors. */
export type PartId =
  | 'status'
  | 'next-action'
  | 'contact'
  | 'say'
  | 'notes'
  | 'timeline'
  | 'source'
  | 'history'
