// Owns the words that make a longer term of the phrase they stand before: "chronic whiplash", "lower back muscle strain".
// Only words of time, nature and place that keep the phrase's meaning; "cervical" before a lumbar disorder would not.

export const MODIFIERS: readonly string[] = [
  ...[
    'chronic',
    'acute',
    'subacute',
    'sub acute',
    'persistent',
    'recurrent',
    'long term',
    'long standing',
    'recurring',
  ],
  ...['nonspecific', 'non specific', 'mechanical', 'degenerative', 'idiopathic', 'bilateral', 'multilevel'],
  ...['lumbar', 'lumbosacral', 'spinal', 'vertebral', 'back', 'lower back', 'low back', 'muscle', 'muscular'],
];
