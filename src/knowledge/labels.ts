// Owns the plain word that stands above an entry's name, by category.

const LABELS: Readonly<Record<string, string>> = {
  anatomy: 'Body part',
  cause: 'Cause',
  condition: 'Condition',
  exercise: 'Exercise',
  'imaging-and-tests': 'Scans and tests',
  measure: 'Measure',
  medicine: 'Medicine',
  process: 'How the body works',
  professional: 'Who it is',
  symptom: 'Symptom',
  technique: 'Massage technique',
  treatment: 'Treatment',
  'warning-sign': 'Warning sign',
  claim: 'Claim to check',
  massage: 'Massage',
  manual: 'Hands-on treatment',
  needle: 'Needle treatment',
  'heat-cold': 'Heat and cold',
  movement: 'Movement',
  'mind-body': 'Mind and body',
  'self-care': 'Self-care',
  device: 'Device',
  other: 'Other treatment',
};

/** The label of a category, such as "Body part". Throws for a category without one: the check finds it first. */
export function labelOf(category: string): string {
  const label = LABELS[category];
  if (!label) throw new Error(`No label for category "${category}"`);
  return label;
}
