// Owns the paragraph on which readers try Backlight: a term, a claim that research contradicts and a warning sign.

export const SAMPLE =
  'My lower back pain came with sciatica. The spa said that a deep tissue massage flushes out toxins. My doctor asked ' +
  'about saddle numbness first.';
