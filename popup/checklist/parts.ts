// Owns the order and the titles of the checklist's parts.
export const PARTS = [
  { id: 'before', title: 'checklist_before' },
  { id: 'during', title: 'checklist_during' },
  { id: 'after', title: 'checklist_after' },
] as const;
